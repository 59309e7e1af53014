package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code DROP} and {@code RENAME} of triggers and rules: {@code name ON table}. */
record DropTriggerReader() implements CommandReader {

    static final Map<String, ObjectClass> KINDS =
            LinkedHashMap.of("trigger", ObjectClass.TRIGGER, "rule", ObjectClass.RULE);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (command.takes("drop")) {
            return KINDS.keySet().toVector().find(command::takes).flatMap(kind -> dropped(command, kind));
        }
        return command.takes("alter")
                ? KINDS.keySet().toVector().find(command::takes).flatMap(kind -> renamed(command, kind))
                : Option.none();
    }

    private static Option<Seq<Analyzed>> dropped(WordCursor command, String kind) {
        command.takes("if exists");
        ObjectName name = name(command, kind);
        DropBehavior behavior = DropEnding.read(command);
        return Command.whole(command, new DropObject(kind, name, behavior));
    }

    private static Option<Seq<Analyzed>> renamed(WordCursor command, String kind) {
        ObjectName.OnRelation name = name(command, kind);
        Option<Operation> dependence = Dependences.read(
                command, kind, name, kind.toUpperCase(Locale.ROOT) + " " + name.sql(), new ObjectExists(kind, name));
        if (dependence.isDefined()) {
            return Command.whole(command, dependence.get());
        }
        command.expect("rename to");
        return Command.whole(
                command,
                new RenameObject(
                        kind,
                        name,
                        new ObjectName.OnRelation(name.objectClass(), name.relation(), command.identifier())));
    }

    static ObjectName.OnRelation name(WordCursor command, String kind) {
        Identifier name = command.identifier();
        command.expect("on");
        QualifiedName relation = command.name();
        return new ObjectName.OnRelation(KINDS.get(kind).get(), relation, name);
    }
}
