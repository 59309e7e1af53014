package dev.postern.postgres.migration;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/**
 * An object that is no relation as statements refer to it behind {@code ALTER}, {@code DROP} or {@code COMMENT ON}.
 *
 * @param kind what it is called there, in lower case: {@code operator class}
 */
record ObjectReference(String kind, ObjectName name) {

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

    private static final Map<String, ObjectClass> IN_THE_DATABASE = LinkedHashMap.of(
            "access method", ObjectClass.ACCESS_METHOD,
            "database", ObjectClass.DATABASE,
            "event trigger", ObjectClass.EVENT_TRIGGER,
            "extension", ObjectClass.EXTENSION,
            "foreign data wrapper", ObjectClass.FOREIGN_DATA_WRAPPER,
            "language", ObjectClass.LANGUAGE,
            "publication", ObjectClass.PUBLICATION,
            "role", ObjectClass.ROLE,
            "server", ObjectClass.SERVER,
            "tablespace", ObjectClass.TABLESPACE);

    /** The reference that comes next; none if it is to something else. */
    static Option<ObjectReference> read(WordCursor command) {
        return kind(command, ROUTINES)
                .map(kind -> new ObjectReference(kind, RoutineName.read(command)))
                .orElse(() -> kind(command, WITH_A_METHOD)
                        .map(kind -> new ObjectReference(
                                kind, withMethod(command, WITH_A_METHOD.get(kind).get()))))
                .orElse(() -> Option.when(
                        command.takes("operator"), () -> new ObjectReference("operator", OperatorName.read(command))))
                .orElse(() -> kind(command, IN_SCHEMAS)
                        .map(kind -> new ObjectReference(
                                kind,
                                new ObjectName.InSchema(IN_SCHEMAS.get(kind).get(), command.name()))))
                .orElse(() -> kind(command, IN_THE_DATABASE)
                        .map(kind -> new ObjectReference(
                                kind,
                                new ObjectName.InDatabase(
                                        IN_THE_DATABASE.get(kind).get(), command.identifier()))));
    }

    private static Option<String> kind(WordCursor command, Map<String, ObjectClass> kinds) {
        return kinds.keySet().toVector().find(command::takes);
    }

    private static ObjectName withMethod(WordCursor command, ObjectClass of) {
        QualifiedName name = command.name();
        command.expect("using");
        return new ObjectName.InSchema(
                of, name, "USING " + command.identifier().sql());
    }
}
