package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.ParentIndexes;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The columns and checks of a parent: {@code INHERITS} and {@code PARTITION OF}. A column that the table has too is one
 * and the same.
 *
 * @param membership whether the table only inherits or is a partition
 */
public record InheritedColumns(QualifiedName parent, Membership membership) implements TableSource {

    private static final Set<String> KEPT_ALIKE = LinkedHashSet.of("collation", "compression", "storage");

    /** What a child is to its parent. */
    public enum Membership {
        CHILD,
        /** It has the keys, foreign keys and indexes of the parent, too. */
        PARTITION
    }

    @Override
    public Uses uses() {
        return Uses.model(parent).touching(Footprint.NONE.writing(new ObjectName.Relation(parent), Aspect.DATA));
    }

    @Override
    public Locks locks() {
        return Locks.on(
                parent,
                membership == Membership.PARTITION
                        ? LockStrength.ACCESS_EXCLUSIVE
                        : LockStrength.SHARE_UPDATE_EXCLUSIVE);
    }

    @Override
    public Table into(Catalog catalog, Table own) {
        return catalog.table(parent).map(found -> merged(found, own)).getOrElse(own);
    }

    @Override
    public Catalog beside(Catalog catalog, QualifiedName table) {
        Catalog detailed = ColumnDetails.copied(catalog, parent, table, KEPT_ALIKE);
        return membership == Membership.PARTITION ? ParentIndexes.onto(detailed, parent, table) : detailed;
    }

    private Table merged(Table from, Table own) {
        Seq<Column> inherited = from.columns().map(column -> merged(column, own));
        Seq<Column> added =
                own.columns().filter(column -> from.column(column.name()).isEmpty());
        Seq<Constraint> constraints = from.constraints().values().toVector().filter(this::isTaken);
        return Table.of(
                own.name(),
                inherited.appendAll(added),
                Vector.ofAll(constraints).appendAll(own.constraints().values()));
    }

    /** An identity column is one of its table only, unless the other is a partition of that. */
    private Column merged(Column inherited, Table own) {
        boolean identity = inherited.value().source().startsWith("identity");
        Column taken = identity && membership == Membership.CHILD ? inherited.with(new ColumnValue.None()) : inherited;
        return own.column(inherited.name())
                .map(column -> new Column(
                        column.name(),
                        taken.type(),
                        column.nullability() == Nullability.NOT_NULL ? Nullability.NOT_NULL : taken.nullability(),
                        column.value().clause().isEmpty() ? taken.value() : column.value()))
                .getOrElse(taken);
    }

    private boolean isTaken(Constraint constraint) {
        boolean isCheck =
                constraint.isCheck() && !constraint.definition().text().endsWith(" NO INHERIT");
        boolean foreignKey = constraint.asForeignKey().isDefined();
        return isCheck || (foreignKey && membership == Membership.PARTITION);
    }
}
