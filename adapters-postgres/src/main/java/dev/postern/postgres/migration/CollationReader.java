package dev.postern.postgres.migration;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.collation.CopyCollation;
import dev.postern.domain.operation.object.CreateObject;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Reads {@code CREATE COLLATION}. */
record CollationReader() implements CommandReader {

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("create collation")) {
            return Option.none();
        }
        command.takes("if not exists");
        ObjectName.InSchema name = new ObjectName.InSchema(ObjectClass.COLLATION, command.created());
        return Command.whole(command, command.takes("from") ? copy(command, name) : create(command, name));
    }

    private static Operation copy(WordCursor command, ObjectName.InSchema name) {
        Seq<Identifier> original = command.parts();
        return new CopyCollation(
                name,
                command.names().candidates(original).map(each -> new ObjectName.InSchema(ObjectClass.COLLATION, each)));
    }

    /** What rules say and which version it is only the server knows to print. */
    private static Operation create(WordCursor command, ObjectName.InSchema name) {
        DefinitionItems items = DefinitionItems.read(command);
        if (items.get("rules").isDefined()) {
            throw new NotUnderstood("a collation with rules of its own");
        }
        String provider = items.get("provider").map(each -> text(command, each)).getOrElse("libc");
        String locale = text(
                command,
                items.get("locale").orElse(() -> items.get("lc_collate")).getOrElse("''"));
        DatabaseObject collation = DatabaseObject.of(name, "collation")
                .with(new Property("provider"), Definition.server(provider))
                .with(new Property("locale"), Definition.author(locale));
        boolean differs = items.get("deterministic").isDefined() && !items.isSet("deterministic");
        return new CreateObject(
                differs ? collation.with(new Property("deterministic"), Definition.server("false")) : collation,
                Uses.NOTHING);
    }

    private static String text(WordCursor command, String value) {
        WordCursor cursor = new WordCursor(command.names(), value);
        return cursor.seesString() ? cursor.string() : cursor.identifier().value();
    }
}
