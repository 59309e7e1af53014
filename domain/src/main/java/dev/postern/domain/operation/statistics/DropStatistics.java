package dev.postern.domain.operation.statistics;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectRemoval;

/** {@code DROP STATISTICS} of one object; its table can be read and written meanwhile. */
public record DropStatistics(ObjectName name, DropBehavior behavior) implements ObjectRemoval {

    @Override
    public String objectKind() {
        return CreateStatistics.KIND;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.SHARE_UPDATE_EXCLUSIVE;
    }
}
