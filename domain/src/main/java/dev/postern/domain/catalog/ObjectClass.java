package dev.postern.domain.catalog;

/**
 * The namespaces of what is not a relation, a column or a constraint: two objects of one class exclude each other when
 * they have the same name. A class is what PostgreSQL keeps in one system catalog (PostgreSQL manual, 53.1), so an enum
 * type and a domain are of one class, and so are a function and an aggregate.
 */
public enum ObjectClass {
    ACCESS_METHOD("access method"),
    AVAILABLE_EXTENSION("available extension"),
    /** What belongs to a role: of the name of the role, no object itself. */
    BELONGINGS("belongings of"),
    CAST("cast"),
    COLLATION("collation"),
    CONVERSION("conversion"),
    DATABASE("database"),
    DEFAULT("default of"),
    DOMAIN_CONSTRAINT("constraint of domain"),
    DEFAULT_PRIVILEGES("default privileges of"),
    EVENT_TRIGGER("event trigger"),
    EXTENSION("extension"),
    FOREIGN_DATA_WRAPPER("foreign-data wrapper"),
    LANGUAGE("language"),
    OPERATOR("operator"),
    OPERATOR_CLASS("operator class"),
    OPERATOR_FAMILY("operator family"),
    POLICY("policy"),
    /** What may be done with the objects of a class: of the name of the class, no object itself. */
    PRIVILEGES("privileges on a"),
    PUBLICATION("publication"),
    PUBLISHED_SCHEMA("published schema"),
    PUBLISHED_TABLE("published table"),
    ROLE("role"),
    ROUTINE("routine"),
    RULE("rule"),
    SERVER("server"),
    STATISTICS("statistics"),
    SUBSCRIPTION("subscription"),
    TABLESPACE("tablespace"),
    TEXT_SEARCH_CONFIGURATION("text search configuration"),
    TEXT_SEARCH_DICTIONARY("text search dictionary"),
    TEXT_SEARCH_PARSER("text search parser"),
    TEXT_SEARCH_TEMPLATE("text search template"),
    TRANSFORM("transform"),
    TRIGGER("trigger"),
    TYPE("type"),
    USER_MAPPING("user mapping");

    private final String words;

    ObjectClass(String words) {
        this.words = words;
    }

    /** What such an object is called, in lower case: {@code text search dictionary}. */
    public String words() {
        return words;
    }
}
