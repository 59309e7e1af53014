package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** What the parts of a table stand on, as an operation leaves them (PostgreSQL manual, 5.15). */
public final class Standing {

    private Standing() {}

    /** A column on its type. */
    public static Catalog ofType(Catalog catalog, QualifiedName table, Column column) {
        return on(
                catalog,
                new ObjectName.Column(table, column.name()),
                "table column",
                Uses.of(column.type()).objects());
    }

    /** The default or generation expression of a column on what it uses. */
    public static Catalog ofValue(Catalog catalog, QualifiedName table, Identifier column, Set<ObjectName> used) {
        ObjectName name = new ObjectName.OnRelation(ObjectClass.DEFAULT, table, column);
        return on(catalog, name, "default value", used);
    }

    /** What a column goes along with. */
    public static Seq<Bond> bonds(QualifiedName table, Column column) {
        return Bond.of(new ObjectName.Column(table, column.name()), Uses.of(column.type()));
    }

    /** What the default or generation expression of a column goes along with. */
    public static Seq<Bond> bonds(QualifiedName table, Identifier column, Uses used) {
        return Bond.of(new ObjectName.OnRelation(ObjectClass.DEFAULT, table, column), used);
    }

    /** A constraint on what its expression uses. */
    public static Catalog ofConstraint(Catalog catalog, ObjectName.Constraint constraint, Set<ObjectName> used) {
        return on(catalog, constraint, "table constraint", used);
    }

    /** An index on what its expressions and operator classes are of. */
    public static Catalog ofIndex(Catalog catalog, QualifiedName index, Set<ObjectName> used) {
        return on(catalog, new ObjectName.Relation(index), "index", used);
    }

    /** In place of whatever it stood on before. */
    private static Catalog on(Catalog catalog, ObjectName name, String kind, Set<ObjectName> used) {
        boolean unknown = catalog.object(name).isEmpty();
        return unknown && used.isEmpty()
                ? catalog
                : catalog.with(catalog.object(name)
                        .map(known -> new DatabaseObject(name, known.kind(), known.properties(), LinkedHashSet.empty()))
                        .getOrElse(() -> DatabaseObject.of(name, kind))
                        .dependingOn(used));
    }
}
