package dev.postern.domain.operation.partition;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER TABLE … ATTACH PARTITION}.
 *
 * @param bound which rows it takes: {@code FOR VALUES …} or {@code DEFAULT}
 */
public record AttachPartition(QualifiedName parent, QualifiedName partition, Definition bound) implements Operation {

    @Override
    public String kind() {
        return "attach partition";
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(new ObjectName.Relation(partition));
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
        return new IsPartitionOf(partition, parent);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(new ObjectName.Relation(partition), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.DATA)
                .reading(
                        new ObjectName.Relation(parent),
                        Aspect.EXISTENCE,
                        Aspect.SHAPE,
                        Aspect.INDEXES,
                        Aspect.BEHAVIOUR)
                .writing(
                        new ObjectName.Relation(partition),
                        Aspect.INDEXES,
                        Aspect.KEYS,
                        Aspect.BEHAVIOUR,
                        Aspect.AUTOMATIC_NAMES)
                .writing(new ObjectName.Relation(parent), Aspect.DATA);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean there =
                before.table(parent).isDefined() && before.relation(partition).isDefined();
        return there ? Partitioning.attached(before, partition, parent, bound) : before;
    }

    /** Indexes and constraints that the partition got on the way it keeps. */
    @Override
    public Effort effort() {
        return Effort.EVERY_ROW;
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.of("ALTER TABLE " + parent + " DETACH PARTITION " + partition);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return Locks.on(partition, lock()).and(Locks.on(parent, LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }

    /** PostgreSQL gives the partition whatever index and constraint of the parent it lacks. */
    @Override
    public Naming naming() {
        return Naming.BY_SERVER;
    }
}
