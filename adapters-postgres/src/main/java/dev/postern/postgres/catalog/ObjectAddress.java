package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The address of an object as {@code pg_identify_object_as_address} gives it (PostgreSQL manual, 9.27.6).
 *
 * @param type what it is: {@code table column}
 * @param names the parts of its name
 * @param arguments the types of its arguments, if it has any
 */
record ObjectAddress(String type, Seq<String> names, Seq<String> arguments) {

    /** Types are qualified here with the system's schema too, and nowhere else. */
    private static final String SYSTEM = "pg_catalog.";

    private static final Map<String, ObjectClass> IN_SCHEMA = LinkedHashMap.<String, ObjectClass>of(
                    "collation", ObjectClass.COLLATION,
                    "conversion", ObjectClass.CONVERSION,
                    "operator", ObjectClass.OPERATOR,
                    "operator class", ObjectClass.OPERATOR_CLASS,
                    "operator family", ObjectClass.OPERATOR_FAMILY,
                    "statistics object", ObjectClass.STATISTICS,
                    "text search configuration", ObjectClass.TEXT_SEARCH_CONFIGURATION,
                    "text search dictionary", ObjectClass.TEXT_SEARCH_DICTIONARY,
                    "text search parser", ObjectClass.TEXT_SEARCH_PARSER,
                    "text search template", ObjectClass.TEXT_SEARCH_TEMPLATE)
            .put("function", ObjectClass.ROUTINE)
            .put("procedure", ObjectClass.ROUTINE)
            .put("aggregate", ObjectClass.ROUTINE);

    private static final Map<String, ObjectClass> ON_RELATION = LinkedHashMap.of(
            "trigger", ObjectClass.TRIGGER,
            "rule", ObjectClass.RULE,
            "policy", ObjectClass.POLICY,
            "default value", ObjectClass.DEFAULT);

    private static final Map<String, ObjectClass> IN_DATABASE = LinkedHashMap.<String, ObjectClass>of(
                    "access method", ObjectClass.ACCESS_METHOD,
                    "event trigger", ObjectClass.EVENT_TRIGGER,
                    "extension", ObjectClass.EXTENSION,
                    "foreign-data wrapper", ObjectClass.FOREIGN_DATA_WRAPPER,
                    "language", ObjectClass.LANGUAGE,
                    "publication", ObjectClass.PUBLICATION,
                    "role", ObjectClass.ROLE,
                    "server", ObjectClass.SERVER,
                    "subscription", ObjectClass.SUBSCRIPTION,
                    "tablespace", ObjectClass.TABLESPACE)
            .put("database", ObjectClass.DATABASE);

    private static final Seq<String> RELATIONS =
            Vector.of("table", "index", "sequence", "view", "materialized view", "foreign table", "composite type");

    /** Reads three columns of a row, from the given one on. */
    static ObjectAddress of(ResultSet row, int column) throws SQLException {
        return new ObjectAddress(
                row.getString(column), texts(row.getArray(column + 1)), texts(row.getArray(column + 2)));
    }

    /** Its name; none for what the domain has no name for. */
    Option<ObjectName> name() {
        if (RELATIONS.contains(type)) {
            return Option.some(new ObjectName.Relation(qualified(0)));
        }
        if (type.endsWith(" column") && names.size() == 3) {
            return Option.some(new ObjectName.Column(qualified(0), last()));
        }
        return switch (type) {
            case "schema" -> Option.some(new ObjectName.Schema(last()));
            case "table constraint" -> Option.some(new ObjectName.Constraint(qualified(0), last()));
            case "type", "domain" -> Option.some(typeName());
            case "publication relation" ->
                Option.some(new ObjectName.OnRelation(
                        ObjectClass.PUBLISHED_TABLE, qualified(0), new Identifier(arguments.head())));
            case "user mapping" ->
                Option.some(ObjectName.InDatabase.userMapping(last(), new Identifier(arguments.head())));
            default ->
                IN_SCHEMA
                        .get(type)
                        .map(this::inSchema)
                        .orElse(() ->
                                ON_RELATION.get(type).map(of -> new ObjectName.OnRelation(of, qualified(0), last())))
                        .orElse(() -> IN_DATABASE.get(type).map(of -> new ObjectName.InDatabase(of, last())));
        };
    }

    /** What it is as catalogs say it: a column is a column, of whatever. */
    String kind() {
        return type.endsWith(" column") ? "column" : type;
    }

    private ObjectName inSchema(ObjectClass of) {
        String told = of == ObjectClass.OPERATOR_CLASS || of == ObjectClass.OPERATOR_FAMILY
                ? "USING " + names.head()
                : arguments.isEmpty() && of != ObjectClass.ROUTINE ? "" : "(" + arguments.mkString(", ") + ")";
        return new ObjectName.InSchema(of, qualified(names.size() - 2), told.replace(SYSTEM, ""));
    }

    /** A type is addressed by one text, qualified and quoted as in SQL. */
    private ObjectName typeName() {
        Seq<Identifier> parts = TypeName.parts(names.head());
        return new ObjectName.InSchema(
                ObjectClass.TYPE, new QualifiedName(parts.init().last(), parts.last()));
    }

    private QualifiedName qualified(int from) {
        return QualifiedName.of(names.get(from), names.get(from + 1));
    }

    private Identifier last() {
        return new Identifier(names.last());
    }

    private static Seq<String> texts(Array array) throws SQLException {
        return Vector.of((String[]) array.getArray());
    }
}
