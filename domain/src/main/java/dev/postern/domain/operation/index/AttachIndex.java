package dev.postern.domain.operation.index;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.IndexExists;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectHas;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER INDEX … ATTACH PARTITION}: the index of a partition becomes a part of that of the partitioned table, which
 * is valid once every partition has one.
 */
public record AttachIndex(QualifiedName parent, QualifiedName index) implements Operation {

    @Override
    public String kind() {
        return "attach index";
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
        return Vector.of(new IndexExists(parent), new IndexExists(index));
    }

    @Override
    public Guard goal() {
        return new ObjectHas(object(), Property.PARTITION_OF, Option.some(Definition.server(parent.sql())));
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE
                .reading(object(), Aspect.EXISTENCE, Aspect.SHAPE)
                .reading(new ObjectName.Relation(parent), Aspect.EXISTENCE, Aspect.SHAPE)
                .writing(object(), Aspect.BEHAVIOUR)
                .writing(new ObjectName.Relation(parent), Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        Option<Index> whole = before.index(parent);
        if (whole.isEmpty() || before.index(index).isEmpty()) {
            return before;
        }
        Catalog after =
                before.with(object(), "index", Property.PARTITION_OF, Option.some(Definition.server(parent.sql())));
        int partitions = after.partitionsOf(whole.get().table()).size();
        boolean isComplete = after.partitionsOf(parent).size() >= partitions;
        return isComplete ? after.with(whole.get().validated()) : after;
    }

    /** Built anew it is attached to nothing; there is no way to detach one. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return Inverse.irreversible("an index cannot be detached from the one of the partitioned table, as " + index
                + " would have to be from " + parent);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    @Override
    public Locks locks() {
        return Locks.on(index, lock()).and(Locks.on(parent, LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }

    @Override
    public Addressing addressing() {
        return Addressing.BY_ITS_OWN_NAME;
    }

    private ObjectName object() {
        return new ObjectName.Relation(index);
    }
}
