package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;

/** What a statement asks of the role that runs it. */
public record Permission(Right right, ObjectName on) {

    /** The database that we are connected to, whose name only the server knows. */
    public static final ObjectName CURRENT_DATABASE =
            new ObjectName.InDatabase(ObjectClass.DATABASE, new Identifier("current_database"));

    /** To do something with the database that we are connected to. */
    public static Permission onDatabase(Right right) {
        return new Permission(right, CURRENT_DATABASE);
    }

    /** To do something with a schema. */
    public static Permission onSchema(Right right, Identifier schema) {
        return new Permission(right, new ObjectName.Schema(schema));
    }
}
