package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.AutomaticName;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** {@code ALTER TABLE … DETACH PARTITION}, concurrently or not. */
public record DetachPartition(QualifiedName parent, QualifiedName partition, Transactionality transactionality)
        implements Operation {

    @Override
    public String kind() {
        return "detach partition";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.of(new TableExists(parent), new TableExists(partition), new IsPartitionOf(partition, parent));
    }

    @Override
    public Guard goal() {
        return new ObjectHas(object(), Property.PARTITION_OF, Option.none());
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(object(), Aspect.EXISTENCE)
                .reading(
                        new ObjectName.Relation(parent),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE,
                        Aspect.INDEXES,
                        Aspect.BEHAVIOUR)
                .writing(object(), Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(parent), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        if (before.relation(partition).isEmpty()) {
            return before;
        }
        Catalog detached = Partitioning.detached(before, partition);
        return transactionality == Transactionality.OUTSIDE_TRANSACTION
                ? check(before)
                        .map(kept -> detached.changing(partition, found -> found.adding(kept)))
                        .getOrElse(detached)
                : detached;
    }

    /** A partition that is detached concurrently keeps its bound as a check (PostgreSQL manual, ALTER TABLE). */
    private Option<Constraint> check(Catalog before) {
        return Partitioning.constraintOf(before, partition)
                .flatMap(bound -> before.table(partition).map(found -> check(found, bound)));
    }

    private static Constraint check(Table partition, Definition bound) {
        Seq<Identifier> columns =
                partition.columns().map(Column::name).filter(bound::mentions).toVector();
        Option<String> only =
                Option.when(columns.size() == 1, () -> columns.head().value());
        return new Constraint.Check(
                AutomaticName.of(partition.name().name(), only, "check"),
                Definition.server("CHECK (" + bound.text() + ")"),
                Validity.VALID);
    }

    @Override
    public Option<Residue> residue(Catalog before) {
        return Option.when(
                transactionality == Transactionality.OUTSIDE_TRANSACTION,
                () -> new Residue(Residue.Kind.DETACHING, object()));
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<String> kept = after.table(partition)
                .toVector()
                .flatMap(found -> found.constraints().keySet())
                .removeAll(before.table(partition)
                        .toVector()
                        .flatMap(found -> found.constraints().keySet()))
                .map(check -> "ALTER TABLE " + partition + " DROP CONSTRAINT " + check);
        return Partitioning.boundOf(before, partition)
                .map(Definition::text)
                .map(bound -> "ALTER TABLE " + parent + " ATTACH PARTITION " + partition + " " + bound)
                .<Inverse>map(attach -> new Inverse.Statements(kept.prepend(attach)))
                .getOrElse(() -> Inverse.irreversible("which rows " + partition + " took is not known"));
    }

    @Override
    public LockStrength lock() {
        return transactionality == Transactionality.OUTSIDE_TRANSACTION
                ? LockStrength.SHARE_UPDATE_EXCLUSIVE
                : LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return Locks.on(partition, lock()).and(Locks.on(parent, lock()));
    }

    private ObjectName object() {
        return new ObjectName.Relation(partition);
    }
}
