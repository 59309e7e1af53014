package dev.postern.domain.catalog;

/** What a role may be allowed to do with an object (PostgreSQL manual, 5.8 and 22). */
public enum Right {
    /** To own it, or to be a member of the role that does and inherit from it. */
    OWNERSHIP("has to own"),
    /** To own it, or the schema in which it is. */
    REMOVAL("has to own"),
    /** To make something in it. */
    CREATE("may not create anything in"),
    /** To make it, a schema, in the current database. */
    FOUNDING("may not create"),
    USAGE("may not use"),
    SELECT("may not read"),
    INSERT("may not insert into"),
    UPDATE("may not update"),
    DELETE("may not delete from"),
    TRUNCATE("may not truncate"),
    REFERENCES("may not refer to"),
    TRIGGER("may not put a trigger on"),
    EXECUTE("may not execute"),
    /** To own it, or, from PostgreSQL 17 on, to have been granted MAINTAIN. */
    MAINTENANCE("may not maintain"),
    /** To have what is done belong to that role (PostgreSQL manual, SET ROLE). */
    MEMBERSHIP("may not act for"),
    /** To install the extension in the current database. */
    INSTALLATION("may not install"),
    /** That it belongs to nobody who could use us: to ourselves, somebody who may do all that we may, or somebody who was called trusted. */
    TRUST("does not trust the owner of"),
    /** To make and change roles. */
    CREATEROLE("may not create or change"),
    /** What only a superuser may do. */
    SUPERUSER("is no superuser, as is needed for");

    private final String words;

    Right(String words) {
        this.words = words;
    }

    /** What is said of a role that lacks it, before the object: {@code may not insert into}. */
    public String lack() {
        return words;
    }
}
