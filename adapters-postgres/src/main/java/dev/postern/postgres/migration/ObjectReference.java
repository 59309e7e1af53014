package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * An object that is no relation as statements refer to it behind {@code ALTER}, {@code DROP} or {@code COMMENT ON}.
 *
 * @param kind what it is called there, in lower case: {@code operator class}
 * @param of its class
 */
record ObjectReference(String kind, ObjectClass of, ObjectName name) {

    private static final Map<String, ObjectClass> ROUTINES = LinkedHashMap.of(
            "function", ObjectClass.ROUTINE,
            "procedure", ObjectClass.ROUTINE,
            "routine", ObjectClass.ROUTINE,
            "aggregate", ObjectClass.ROUTINE);

    private static final Map<String, ObjectClass> WITH_A_METHOD = LinkedHashMap.of(
            "operator class", ObjectClass.OPERATOR_CLASS, "operator family", ObjectClass.OPERATOR_FAMILY);

    private static final Map<String, ObjectClass> IN_SCHEMAS = LinkedHashMap.of(
            "type", ObjectClass.TYPE,
            "domain", ObjectClass.TYPE,
            "collation", ObjectClass.COLLATION,
            "conversion", ObjectClass.CONVERSION,
            "statistics", ObjectClass.STATISTICS,
            "text search configuration", ObjectClass.TEXT_SEARCH_CONFIGURATION,
            "text search dictionary", ObjectClass.TEXT_SEARCH_DICTIONARY,
            "text search parser", ObjectClass.TEXT_SEARCH_PARSER,
            "text search template", ObjectClass.TEXT_SEARCH_TEMPLATE);

    private static final Map<String, ObjectClass> IN_THE_DATABASE = LinkedHashMap.<String, ObjectClass>of(
                    "database", ObjectClass.DATABASE,
                    "event trigger", ObjectClass.EVENT_TRIGGER,
                    "extension", ObjectClass.EXTENSION,
                    "foreign data wrapper", ObjectClass.FOREIGN_DATA_WRAPPER,
                    "language", ObjectClass.LANGUAGE,
                    "publication", ObjectClass.PUBLICATION,
                    "role", ObjectClass.ROLE,
                    "server", ObjectClass.SERVER,
                    "tablespace", ObjectClass.TABLESPACE)
            .put("access method", ObjectClass.ACCESS_METHOD)
            .put("subscription", ObjectClass.SUBSCRIPTION);

    /** The reference that comes next; none if it is to something else. */
    static Option<ObjectReference> read(WordCursor command) {
        return kind(command).map(kind -> read(command, kind));
    }

    /** The kind of object that comes next; none if it is another. */
    static Option<String> kind(WordCursor command) {
        return ROUTINES.keySet()
                .toVector()
                .appendAll(WITH_A_METHOD.keySet())
                .append("operator")
                .append("cast")
                .appendAll(IN_SCHEMAS.keySet())
                .appendAll(IN_THE_DATABASE.keySet())
                .find(command::takes);
    }

    /** The reference behind its kind. */
    static ObjectReference read(WordCursor command, String kind) {
        if (kind.equals("operator")) {
            return new ObjectReference(kind, ObjectClass.OPERATOR, OperatorName.read(command));
        }
        if (kind.equals("cast")) {
            return CastName.read(command);
        }
        if (ROUTINES.containsKey(kind)) {
            return new ObjectReference(kind, ObjectClass.ROUTINE, RoutineName.read(command));
        }
        if (WITH_A_METHOD.containsKey(kind)) {
            return withMethod(command, kind);
        }
        return IN_SCHEMAS.containsKey(kind) ? inSchema(command, kind) : inTheDatabase(command, kind);
    }

    /** The object of the same sort with another name. */
    ObjectName named(Identifier renamed) {
        return inSchema()
                .<ObjectName>map(is ->
                        new ObjectName.InSchema(of, new QualifiedName(is.name().schema(), renamed), is.arguments()))
                .getOrElse(() -> new ObjectName.InDatabase(of, renamed));
    }

    /** The name if it is one in a schema. */
    Option<ObjectName.InSchema> inSchema() {
        return name.qualifiedIn(of).map(qualified -> new ObjectName.InSchema(of, qualified, name.arguments()));
    }

    /** The object of the same name in another schema. */
    ObjectName.InSchema in(ObjectName.InSchema is, Identifier schema) {
        return new ObjectName.InSchema(of, new QualifiedName(schema, is.name().name()), is.arguments());
    }

    private static ObjectReference withMethod(WordCursor command, String kind) {
        ObjectClass of = WITH_A_METHOD.get(kind).get();
        QualifiedName name = command.name(of);
        command.expect("using");
        return new ObjectReference(
                kind,
                of,
                new ObjectName.InSchema(
                        of, name, "USING " + command.identifier().sql()));
    }

    private static ObjectReference inSchema(WordCursor command, String kind) {
        ObjectClass of = IN_SCHEMAS.get(kind).get();
        return new ObjectReference(kind, of, new ObjectName.InSchema(of, command.name(of)));
    }

    private static ObjectReference inTheDatabase(WordCursor command, String kind) {
        ObjectClass of = IN_THE_DATABASE.get(kind).get();
        return new ObjectReference(kind, of, new ObjectName.InDatabase(of, command.identifier()));
    }
}
