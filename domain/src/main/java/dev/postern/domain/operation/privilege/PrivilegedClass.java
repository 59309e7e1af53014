package dev.postern.domain.operation.privilege;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What privileges can be on, and what everybody may do with it (PostgreSQL manual, 5.8, table 5.2). */
public enum PrivilegedClass {
    TABLE("table"),
    COLUMN("column"),
    SEQUENCE("sequence"),
    SCHEMA("schema"),
    ROUTINE("routine", "EXECUTE"),
    TYPE("type", "USAGE"),
    LANGUAGE("language", "USAGE"),
    DATABASE("database", "CONNECT", "TEMPORARY"),
    FOREIGN_DATA_WRAPPER("foreign-data wrapper"),
    SERVER("server"),
    TABLESPACE("tablespace"),
    /** What belongs to somebody and nobody is granted anything on: operators, collations and the like. */
    OWNED_ALONE("object");

    /** Holds all privileges that there are on a class. */
    static final Property ALL = new Property("all");

    private final String words;
    private final Vector<String> everybodys;

    PrivilegedClass(String words, String... everybodys) {
        this.words = words;
        this.everybodys = Vector.of(everybodys);
    }

    /** What such an object is called: {@code table}. */
    public String words() {
        return words;
    }

    /** Whether somebody has a privilege without its being granted; on a column nobody has. */
    boolean gives(Grantee grantee, String privilege) {
        return grantee.equals(Grantee.OWNER)
                ? this != COLUMN
                : grantee.equals(Grantee.PUBLIC) && everybodys.contains(privilege);
    }

    /** What {@code ALL PRIVILEGES} stands for, which differs between the versions of PostgreSQL; none if not known. */
    Option<Seq<String>> all(Catalog catalog) {
        return catalog.object(asked())
                .flatMap((DatabaseObject found) -> found.property(ALL))
                .map(Definition::text)
                .map(list -> Vector.of(list.split(", ")));
    }

    /** To know {@link #all}. */
    Scope scope() {
        return Scope.of(asked());
    }

    private ObjectName asked() {
        return new ObjectName.InDatabase(ObjectClass.PRIVILEGES, new Identifier(words));
    }
}
