package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Carries a change of a table over to its partitions and to the tables that inherit from it, as far as they are known
 * (PostgreSQL manual, 5.11 and 5.12; ALTER TABLE, Notes).
 *
 * @param was the table before the change
 * @param is the table behind it
 */
public record Descent(Table was, Table is) {

    /**
     * The catalog behind a change, with the change made to the heirs of the table, too.
     *
     * @param before the catalog before the change
     * @param after the catalog behind it, with nothing done to the heirs
     */
    public static Catalog of(Catalog before, Catalog after, QualifiedName table) {
        return before.table(table)
                .flatMap(was -> after.table(table).map(is -> new Descent(was, is)))
                .filter(descent -> !descent.was().equals(descent.is()))
                .map(descent -> descent.onto(after))
                .getOrElse(after);
    }

    /**
     * The catalog behind the drop of a part of {@code ONLY} one table: its heirs have that themselves from then on.
     *
     * @param gone the column or constraint that was dropped
     */
    public static Catalog owned(Catalog before, Catalog after, ObjectName gone) {
        return gone.relationName()
                .toVector()
                .flatMap(new Reach(before)::direct)
                .foldLeft(after, (owned, heir) -> Inherited.owned(owned, gone.on(heir)));
    }

    /** Whether a table is known to have heirs. */
    public static boolean reaches(Catalog catalog, QualifiedName table) {
        return !new Reach(catalog).direct(table).isEmpty();
    }

    /** How a drop of a part of {@code ONLY} one table is taken back where that has heirs. */
    public static Inverse irreversible(ObjectName gone) {
        return Inverse.irreversible(
                "what children had from " + gone.describe() + " is their own now, and would be so if that came back");
    }

    private Catalog onto(Catalog catalog) {
        Catalog carried = catalog;
        for (QualifiedName heir : new Reach(catalog).direct(is.name())) {
            Catalog changed = new HeirChange(this, heir).in(carried);
            carried = of(carried, changed, heir);
        }
        return carried;
    }

    Seq<Column> added() {
        return is.columns().filter(column -> was.column(column.name()).isEmpty());
    }

    Seq<Column> changed() {
        return is.columns().filter(column -> was.column(column.name()).exists(had -> !had.equals(column)));
    }

    /** The columns and constraints that are no more. */
    Seq<ObjectName> gone() {
        Seq<ObjectName> columns = was.columns()
                .filter(column -> is.column(column.name()).isEmpty())
                .map(column -> new ObjectName.Column(was.name(), column.name()));
        Seq<ObjectName> constraints =
                goneConstraints().map(constraint -> new ObjectName.Constraint(was.name(), constraint.name()));
        return Vector.ofAll(columns).appendAll(constraints);
    }

    Seq<Constraint> goneConstraints() {
        return was.constraints()
                .values()
                .toVector()
                .filter(constraint -> !is.constraints().containsKey(constraint.name()));
    }

    /** The constraints that are new or say something else. */
    Seq<Constraint> otherConstraints() {
        return is.constraints()
                .values()
                .toVector()
                .filter(constraint -> !was.constraints().get(constraint.name()).contains(constraint));
    }

    /** A column of an heir that takes part in what changes in the parent's. */
    Column following(Column parents, Column own) {
        Option<Column> had = was.column(parents.name());
        Column typed = had.exists(each -> each.type().equals(parents.type())) ? own : own.typed(parents.type());
        Column nulled = had.exists(each -> each.nullability() == parents.nullability())
                ? typed
                : typed.with(parents.nullability());
        return had.exists(each -> each.value().equals(parents.value())) ? nulled : nulled.with(parents.value());
    }
}
