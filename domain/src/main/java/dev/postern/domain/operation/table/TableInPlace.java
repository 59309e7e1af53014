package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.WholeFromParts;
import dev.postern.domain.operation.column.ColumnLikeness;
import dev.postern.domain.operation.constraint.ConstraintLikeness;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Is the table there as it is to be: the same columns in the same order, and every constraint that its definition
 * brings? Constraints and indexes beyond those are objects of their own and do not count against it.
 */
public record TableInPlace(Table wanted) implements Guard {

    @Override
    public Finding ask(Catalog catalog) {
        if (!catalog.covers(wanted.name())) {
            return Finding.cannotTell(wanted.name() + " was not looked up");
        }
        return catalog.relation(wanted.name())
                .map(found -> found.asTable()
                        .map(table -> judge(catalog, table))
                        .getOrElse(() -> Finding.contradicted("table " + wanted.name(), found.describe())))
                .getOrElse(() -> catalog.object(rowType())
                        .map(type -> Finding.contradicted("table " + wanted.name(), type.describe()))
                        .getOrElse(() -> Finding.open("table " + wanted.name() + " does not exist")));
    }

    @Override
    public Scope scope() {
        Seq<Rendering> defaults =
                wanted.columns().map(ColumnLikeness::of).flatMap(each -> each.rendering(wanted.name()));
        Seq<Rendering> constraints = wanted.constraints()
                .values()
                .map(each -> ConstraintLikeness.rendering(wanted.name(), each))
                .toVector();
        return Scope.of(Vector.of(wanted.name())).and(Scope.of(rowType())).rendering(defaults.appendAll(constraints));
    }

    /** The type of its rows has the name of the table; another type of that name is in the way. */
    private ObjectName rowType() {
        return new ObjectName.InSchema(ObjectClass.TYPE, wanted.name());
    }

    @Override
    public String describe() {
        return "table " + wanted.name() + " exists as it is defined here";
    }

    private Finding judge(Catalog catalog, Table found) {
        Option<String> another = catalog.object(new ObjectName.Relation(found.name()))
                .map(DatabaseObject::kind)
                .filter(kind -> !kind.equals("table"));
        if (another.isDefined()) {
            return Finding.contradicted("table " + wanted.name(), another.get() + " " + found.name());
        }
        if (!names(wanted).equals(names(found))) {
            return Finding.contradicted(shape(wanted), shape(found));
        }
        Seq<Finding> columns = wanted.columns()
                .map(column -> ColumnLikeness.of(column)
                        .judge(
                                catalog,
                                wanted.name(),
                                found.column(column.name()).get()));
        Seq<Finding> constraints = wanted.constraints()
                .values()
                .toVector()
                .map(constraint -> ConstraintLikeness.amongAll(catalog, found, constraint));
        return Finding.all(columns.appendAll(constraints))
                .match(new WholeFromParts(
                        "table " + wanted.name() + " exists with the same definition", "table " + wanted.name()));
    }

    private static Seq<Identifier> names(Table table) {
        return table.columns().map(Column::name).toVector();
    }

    private static String shape(Table table) {
        return table.name() + " (" + table.columns().map(Column::describe).mkString(", ") + ")";
    }
}
