package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Nullability;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.partition.Inherited;
import dev.postern.domain.operation.partition.Membership;
import dev.postern.domain.operation.partition.ParentIndexes;
import dev.postern.domain.sql.Identifier;
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

    @Override
    public Set<Permission> permissions() {
        return Permissions.changing(parent);
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

    /** Of the columns of a partition more may be said in its definition, and its keys are made of them. */
    @Override
    public Seq<Guard> needs(Table own) {
        Seq<Identifier> named = own.columns()
                .map(Column::name)
                .appendAll(own.constraints().values().flatMap(Constraint::uniqueColumns))
                .distinct();
        return membership == Membership.PARTITION
                ? uses().needs().appendAll(named.map(column -> new ColumnExists(parent, column)))
                : uses().needs();
    }

    @Override
    public Table into(Catalog catalog, Table own) {
        return catalog.table(parent).map(found -> merged(found, own)).getOrElse(own);
    }

    @Override
    public Catalog beside(Catalog catalog, Table own) {
        Catalog detailed = ColumnDetails.copied(catalog, parent, own.name(), KEPT_ALIKE);
        return catalog.table(parent)
                .map(from -> membership == Membership.PARTITION
                        ? ParentIndexes.ontoPartition(inherited(detailed, from, named(own)), parent, own.name())
                        : inherited(detailed, from, own))
                .getOrElse(detailed);
    }

    /** A partition has nothing of its own that its parent has, whatever its definition names. */
    private static Table named(Table own) {
        return Table.of(own.name(), Vector.empty(), Vector.empty());
    }

    private static Catalog inherited(Catalog catalog, Table from, Table own) {
        Seq<Identifier> columns =
                from.columns().map(Column::name).filter(name -> own.column(name).isEmpty());
        Seq<Identifier> checks = from.constraints()
                .values()
                .toVector()
                .filter(Constraint::isInherited)
                .map(Constraint::name)
                .reject(own.constraints()::containsKey);
        return Inherited.checks(Inherited.columns(catalog, own.name(), columns), own.name(), checks);
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
        boolean foreignKey = constraint.asForeignKey().isDefined();
        return constraint.isInherited() || (foreignKey && membership == Membership.PARTITION);
    }
}
