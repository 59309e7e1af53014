package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.object.MoveObject;
import dev.postern.domain.operation.object.RenameObject;
import dev.postern.domain.operation.privilege.ChangeOwner;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * Reads what is altered of objects of many kinds in the same words: {@code ALTER kind name RENAME TO}, {@code SET
 * SCHEMA}, {@code OWNER TO}.
 */
record AlterObjectReader() implements CommandReader {

    private static final Map<String, ObjectClass> IN_SCHEMAS = LinkedHashMap.of(
            "statistics", ObjectClass.STATISTICS,
            "text search configuration", ObjectClass.TEXT_SEARCH_CONFIGURATION,
            "text search dictionary", ObjectClass.TEXT_SEARCH_DICTIONARY,
            "text search parser", ObjectClass.TEXT_SEARCH_PARSER,
            "text search template", ObjectClass.TEXT_SEARCH_TEMPLATE);

    private static final Map<String, ObjectClass> IN_THE_DATABASE = LinkedHashMap.of(
            "foreign data wrapper", ObjectClass.FOREIGN_DATA_WRAPPER,
            "publication", ObjectClass.PUBLICATION,
            "server", ObjectClass.SERVER,
            "subscription", ObjectClass.SUBSCRIPTION);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter")) {
            return Option.none();
        }
        for (String kind : IN_SCHEMAS.keySet().find(command::takes)) {
            return inSchema(
                    command, kind, new ObjectName.InSchema(IN_SCHEMAS.get(kind).get(), command.name()));
        }
        for (String kind : IN_THE_DATABASE.keySet().find(command::takes)) {
            ObjectClass of = IN_THE_DATABASE.get(kind).get();
            return inTheDatabase(command, kind, new ObjectName.InDatabase(of, command.identifier()));
        }
        return Option.none();
    }

    private static Option<Seq<Analyzed>> inSchema(WordCursor command, String kind, ObjectName.InSchema name) {
        QualifiedName is = name.name();
        if (command.takes("rename to")) {
            QualifiedName to = new QualifiedName(is.schema(), command.identifier());
            return whole(command, new RenameObject(kind, name, new ObjectName.InSchema(name.objectClass(), to)));
        }
        if (command.takes("set schema")) {
            QualifiedName to = new QualifiedName(command.identifier(), is.name());
            return whole(command, new MoveObject(kind, name, new ObjectName.InSchema(name.objectClass(), to)));
        }
        return owner(command, kind, name);
    }

    private static Option<Seq<Analyzed>> inTheDatabase(WordCursor command, String kind, ObjectName.InDatabase name) {
        if (command.takes("rename to")) {
            ObjectName to = new ObjectName.InDatabase(name.objectClass(), command.identifier());
            return whole(command, new RenameObject(kind, name, to));
        }
        return owner(command, kind, name);
    }

    private static Option<Seq<Analyzed>> owner(WordCursor command, String kind, ObjectName name) {
        if (!command.takes("owner to")) {
            return Option.none();
        }
        String reference = kind.toUpperCase(Locale.ROOT) + " " + name.sql();
        return whole(
                command, new ChangeOwner(name, kind, reference, new ObjectExists(kind, name), Roles.role(command)));
    }

    private static Option<Seq<Analyzed>> whole(WordCursor command, Operation operation) {
        return Command.whole(command, operation);
    }
}
