package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.Analyzed;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.privilege.ChangeOwner;
import dev.postern.domain.operation.privilege.Privileged;
import dev.postern.domain.operation.privilege.PrivilegedClass;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/** Reads {@code ALTER … OWNER TO} of whatever can belong to somebody, but for tables. */
record OwnerReader() implements CommandReader {

    private static final Vector<String> RELATIONS = Vector.of("view", "materialized view", "sequence");

    private static final Map<String, PrivilegedClass> GRANTED = LinkedHashMap.of(
            "type", PrivilegedClass.TYPE,
            "domain", PrivilegedClass.TYPE,
            "function", PrivilegedClass.ROUTINE,
            "procedure", PrivilegedClass.ROUTINE,
            "routine", PrivilegedClass.ROUTINE,
            "aggregate", PrivilegedClass.ROUTINE,
            "language", PrivilegedClass.LANGUAGE,
            "database", PrivilegedClass.DATABASE,
            "foreign data wrapper", PrivilegedClass.FOREIGN_DATA_WRAPPER,
            "server", PrivilegedClass.SERVER);

    @Override
    public Option<Seq<Analyzed>> read(WordCursor command) {
        if (!command.takes("alter")) {
            return Option.none();
        }
        WordCursor ahead = command.copy();
        ahead.upTo("owner to");
        return ahead.isAtEnd() ? Option.none() : owned(command);
    }

    private static Option<Seq<Analyzed>> owned(WordCursor command) {
        if (command.takes("schema")) {
            Identifier schema = command.identifier();
            return whole(command, "schema", new ObjectName.Schema(schema), new SchemaExists(schema));
        }
        Option<String> relation = RELATIONS.find(command::takes);
        if (relation.isDefined()) {
            command.takes("if exists");
            QualifiedName name = command.name();
            command.expect("owner to");
            return Command.whole(command, ofRelation(relation.get(), name, Roles.role(command)));
        }
        return ObjectReference.read(command)
                .flatMap(object ->
                        whole(command, object.kind(), object.name(), new ObjectExists(object.kind(), object.name())));
    }

    private static Option<Seq<Analyzed>> whole(WordCursor command, String kind, ObjectName name, Guard exists) {
        command.expect("owner to");
        PrivilegedClass of = kind.equals("schema")
                ? PrivilegedClass.SCHEMA
                : GRANTED.get(kind).getOrElse(PrivilegedClass.OWNED_ALONE);
        Privileged object = new Privileged(name, of, exists, kind.toUpperCase(Locale.ROOT) + " " + name.sql());
        return Command.whole(command, new ChangeOwner(object, kind, object.sql(), Roles.role(command)));
    }

    /** A relation of a kind; for privileges it is a table, unless it counts. */
    static Operation ofRelation(String kind, QualifiedName name, Option<Identifier> owner) {
        PrivilegedClass of = kind.equals("sequence") ? PrivilegedClass.SEQUENCE : PrivilegedClass.TABLE;
        Privileged object = new Privileged(
                new ObjectName.Relation(name),
                of,
                new AnyRelationExists(name),
                of.words().toUpperCase(Locale.ROOT) + " " + name);
        return new ChangeOwner(object, kind, kind.toUpperCase(Locale.ROOT) + " " + name, owner);
    }
}
