package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.MoveObject;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.operation.routine.AlterRoutine;
import dev.postern.domain.operation.setting.ResetSettings;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code ALTER FUNCTION}, {@code ALTER PROCEDURE} and {@code ALTER ROUTINE}. */
record AlterRoutineReader() implements CommandReader {

    static final Seq<String> KINDS = Vector.of("function", "procedure", "routine");

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter")) {
            return Option.none();
        }
        return KINDS.find(command::takes)
                .flatMap(kind -> Command.whole(command, alter(command, kind, RoutineName.read(command))));
    }

    private static Operation alter(WordCursor command, String kind, ObjectName.InSchema name) {
        if (command.takes("rename to")) {
            QualifiedName renamed = new QualifiedName(name.name().schema(), command.identifier());
            return new RenameObject(
                    kind, name, new ObjectName.InSchema(ObjectClass.ROUTINE, renamed, name.arguments()));
        }
        if (command.takes("set schema")) {
            QualifiedName moved =
                    new QualifiedName(command.identifier(), name.name().name());
            return new MoveObject(kind, name, new ObjectName.InSchema(ObjectClass.ROUTINE, moved, name.arguments()));
        }
        if (command.takes("no depends on extension")) {
            Identifier extension = command.identifier();
            return extension(kind, name, extension, Option.none());
        }
        if (command.takes("depends on extension")) {
            Identifier extension = command.identifier();
            return extension(kind, name, extension, Option.some(Definition.server(extension.sql())));
        }
        if (command.takes("reset all")) {
            return new ResetSettings(
                    kind, name, "ALTER " + kind.toUpperCase(Locale.ROOT) + " " + name.sql(), Option.none());
        }
        return attributes(command, kind, name);
    }

    private static Operation attributes(WordCursor command, String kind, ObjectName.InSchema name) {
        RoutineAttributes attributes = new RoutineAttributes(command);
        while (!command.isAtEnd() && !command.takes("restrict")) {
            if (!attributes.takesOne()) {
                throw new NotUnderstood("something else that is done to a routine: " + command.token());
            }
        }
        if (attributes.values().isEmpty()) {
            throw new NotUnderstood("nothing that is done to a routine");
        }
        return new AlterRoutine(kind, name, attributes.values(), Uses.NOTHING);
    }

    private static Operation extension(
            String kind, ObjectName.InSchema name, Identifier extension, Option<Definition> value) {
        Property property = new Property("extension " + extension.sql());
        return new AlterRoutine(
                kind,
                name,
                LinkedHashMap.of(property, value),
                Uses.object("extension", new ObjectName.InDatabase(ObjectClass.EXTENSION, extension)));
    }
}
