package dev.postern.domain.testing;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;

/** Addresses of things, written short; in schema {@code public} unless a name says otherwise. */
public final class Names {

    private Names() {}

    public static ObjectName schema(String name) {
        return new ObjectName.Schema(Fixtures.identifier(name));
    }

    public static ObjectName relation(String name) {
        return new ObjectName.Relation(Fixtures.name(name));
    }

    public static ObjectName.Column columnOf(String relation, String column) {
        return new ObjectName.Column(Fixtures.name(relation), Fixtures.identifier(column));
    }

    public static ObjectName.InSchema inSchema(ObjectClass objectClass, String name) {
        return new ObjectName.InSchema(objectClass, Fixtures.name(name));
    }

    public static ObjectName.InSchema type(String name) {
        return inSchema(ObjectClass.TYPE, name);
    }

    /** A routine with the types of its arguments: {@code routine("lift", "(integer)")}. */
    public static ObjectName.InSchema routine(String name, String arguments) {
        return new ObjectName.InSchema(ObjectClass.ROUTINE, Fixtures.name(name), arguments);
    }

    public static ObjectName onTable(ObjectClass objectClass, String table, String name) {
        return new ObjectName.OnRelation(objectClass, Fixtures.name(table), Fixtures.identifier(name));
    }

    public static ObjectName inDatabase(ObjectClass objectClass, String name) {
        return new ObjectName.InDatabase(objectClass, Fixtures.identifier(name));
    }

    public static ObjectName role(String name) {
        return inDatabase(ObjectClass.ROLE, name);
    }
}
