package dev.postern.domain.operation.statistics;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectRemoval;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;

/**
 * {@code DROP STATISTICS} of one object; its table can be read and written meanwhile.
 *
 * @param leaving what else the statement drops
 */
public record DropStatistics(ObjectName name, DropBehavior behavior, Set<ObjectName> leaving) implements ObjectRemoval {

    public DropStatistics(ObjectName name, DropBehavior behavior) {
        this(name, behavior, LinkedHashSet.empty());
    }

    @Override
    public Set<ObjectName> drops() {
        return leaving.add(name);
    }

    @Override
    public String objectKind() {
        return CreateStatistics.KIND;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
