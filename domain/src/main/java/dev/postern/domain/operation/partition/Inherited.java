package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * The columns and checks that a table has from its parents alone: they go where they go there (PostgreSQL manual, 5.11).
 * One that the table was defined with itself stays.
 */
public final class Inherited {

    private static final Option<Definition> ONLY = Option.some(Definition.server("ONLY"));

    private Inherited() {}

    static boolean is(Catalog catalog, ObjectName part) {
        return catalog.object(part)
                .map(DatabaseObject::properties)
                .exists(properties -> properties.containsKey(Property.INHERITED));
    }

    /** With these columns of a table being inherited. */
    public static Catalog columns(Catalog catalog, QualifiedName table, Seq<Identifier> columns) {
        return columns.foldLeft(
                catalog,
                (marked, column) ->
                        marked.with(new ObjectName.Column(table, column), "column", Property.INHERITED, ONLY));
    }

    /** With these checks of a table being inherited. */
    public static Catalog checks(Catalog catalog, QualifiedName table, Seq<Identifier> checks) {
        return checks.foldLeft(
                catalog,
                (marked, check) -> marked.with(
                        new ObjectName.Constraint(table, check), "table constraint", Property.INHERITED, ONLY));
    }

    /** With everything that a table has in common with its parent being inherited, as it is with a partition. */
    static Catalog everything(Catalog catalog, Table child, Table parent) {
        Seq<Identifier> columns = parent.columns()
                .map(Column::name)
                .filter(name -> child.column(name).isDefined());
        Seq<Identifier> checks = parent.constraints()
                .values()
                .toVector()
                .filter(Constraint::isInherited)
                .map(Constraint::name)
                .filter(child.constraints()::containsKey);
        return checks(columns(catalog, child.name(), columns), child.name(), checks);
    }

    /** With a column or check being the table's own. */
    static Catalog owned(Catalog catalog, ObjectName part) {
        return catalog.object(part)
                .filter(found -> is(catalog, part))
                .map(found -> catalog.with(found.without(Property.INHERITED)))
                .getOrElse(catalog);
    }

    /** With everything on a table being its own that none of the parents has that it is left with. */
    static Catalog onlyFromParents(Catalog catalog, QualifiedName table) {
        Seq<Table> parents = catalog.object(new ObjectName.Relation(table))
                .toVector()
                .flatMap(DatabaseObject::parents)
                .flatMap(catalog::table);
        return catalog.objects()
                .in(new ObjectName.Relation(table))
                .map(DatabaseObject::name)
                .reject(part -> parents.exists(parent -> catalog.has(part.on(parent.name()))))
                .foldLeft(catalog, Inherited::owned);
    }

    /** With everything on a table being its own, as it is once it has no parent any more. */
    static Catalog nothing(Catalog catalog, QualifiedName table) {
        return catalog.objects()
                .in(new ObjectName.Relation(table))
                .map(DatabaseObject::name)
                .foldLeft(catalog, Inherited::owned);
    }
}
