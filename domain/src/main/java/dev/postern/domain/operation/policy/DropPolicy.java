package dev.postern.domain.operation.policy;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.ObjectRemoval;

/** {@code DROP POLICY}. */
public record DropPolicy(ObjectName name, DropBehavior behavior) implements ObjectRemoval {

    @Override
    public String objectKind() {
        return Policies.KIND;
    }

    @Override
    public Footprint footprint() {
        return ObjectRemoval.super.footprint().and(Policies.rowsSeen(name));
    }

    /** Without a restrictive policy more is let through; without one that lets rows through less is. */
    @Override
    public Access access(Catalog before) {
        boolean restricts = before.object(name)
                .exists(policy -> policy.property(Policies.RESTRICTIVE).isDefined());
        return restricts ? Access.WIDENED : Access.UNCHANGED;
    }
}
