package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.AnyRelationExists;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.SchemaExists;
import dev.postern.domain.operation.privilege.Privileged;
import dev.postern.domain.operation.privilege.PrivilegedClass;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Locale;
import java.util.function.Function;

/** Reads what privileges are on, behind {@code ON}. */
final class PrivilegedObjects {

    private static final Map<String, Function<WordCursor, Privileged>> KINDS =
            LinkedHashMap.<String, Function<WordCursor, Privileged>>of(
                            "table", command -> relation(command, PrivilegedClass.TABLE),
                            "sequence", command -> relation(command, PrivilegedClass.SEQUENCE),
                            "schema", PrivilegedObjects::schema,
                            "function", command -> routine(command, "function"),
                            "procedure", command -> routine(command, "procedure"),
                            "routine", command -> routine(command, "routine"),
                            "type", command -> type(command, "type"),
                            "domain", command -> type(command, "domain"),
                            "language",
                                    command ->
                                            named(command, PrivilegedClass.LANGUAGE, ObjectClass.LANGUAGE, "language"),
                            "database",
                                    command ->
                                            named(command, PrivilegedClass.DATABASE, ObjectClass.DATABASE, "database"))
                    .put(
                            "tablespace",
                            command -> named(command, PrivilegedClass.TABLESPACE, ObjectClass.TABLESPACE, "tablespace"))
                    .put(
                            "foreign data wrapper",
                            command -> named(
                                    command,
                                    PrivilegedClass.FOREIGN_DATA_WRAPPER,
                                    ObjectClass.FOREIGN_DATA_WRAPPER,
                                    "foreign data wrapper"))
                    .put(
                            "foreign server",
                            command -> named(command, PrivilegedClass.SERVER, ObjectClass.SERVER, "foreign server"));

    /** What is the server's or has numbers for names: no catalog of ours has it. */
    private static final Vector<String> UNKNOWN = Vector.of("parameter", "large object");

    private PrivilegedObjects() {}

    /** A list of objects of one kind; without a word for it they are tables. */
    static Seq<Privileged> read(WordCursor command) {
        if (UNKNOWN.exists(command::sees)) {
            throw new NotUnderstood("privileges on something that no catalog of ours has");
        }
        Function<WordCursor, Privileged> one = KINDS.keySet()
                .find(command::takes)
                .map(kind -> KINDS.get(kind).get())
                .getOrElse(() -> each -> relation(each, PrivilegedClass.TABLE));
        Seq<Privileged> objects = command.list(() -> one.apply(command));
        return objects;
    }

    private static Privileged relation(WordCursor command, PrivilegedClass of) {
        ObjectName.Relation name = new ObjectName.Relation(command.name());
        return privileged(name, of, new AnyRelationExists(name.name()), of.words());
    }

    private static Privileged schema(WordCursor command) {
        Identifier schema = command.identifier();
        return privileged(new ObjectName.Schema(schema), PrivilegedClass.SCHEMA, new SchemaExists(schema), "schema");
    }

    private static Privileged routine(WordCursor command, String kind) {
        ObjectName name = RoutineName.read(command);
        return privileged(name, PrivilegedClass.ROUTINE, new ObjectExists(kind, name), kind);
    }

    private static Privileged type(WordCursor command, String kind) {
        ObjectName name = TypeReader.name(command.name(ObjectClass.TYPE));
        return privileged(name, PrivilegedClass.TYPE, new ObjectExists(kind, name), kind);
    }

    private static Privileged named(WordCursor command, PrivilegedClass of, ObjectClass objectClass, String kind) {
        ObjectName name = new ObjectName.InDatabase(objectClass, command.identifier());
        return privileged(name, of, new ObjectExists(kind, name), kind);
    }

    private static Privileged privileged(ObjectName name, PrivilegedClass of, Guard exists, String kind) {
        return new Privileged(name, of, exists, kind.toUpperCase(Locale.ROOT) + " " + name.sql());
    }
}
