package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
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
        return Vector.of(new TableExists(parent), new TableExists(partition));
    }

    @Override
    public Guard goal() {
        return new ObjectHas(object(), Property.PARTITION_OF, Option.none());
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(object(), Aspect.EXISTENCE)
                .reading(new ObjectName.Relation(parent), Aspect.EXISTENCE)
                .writing(object(), Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(parent), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        return Partitioning.detached(before, partition);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Partitioning.boundOf(before, partition)
                .map(Definition::text)
                .map(bound -> Inverse.of("ALTER TABLE " + parent + " ATTACH PARTITION " + partition + " " + bound))
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
