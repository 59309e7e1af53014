package dev.postern.domain.operation.publication;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectRemoval;
import dev.postern.domain.sql.Identifier;

/** {@code DROP PUBLICATION} of one publication. The tables that it publishes stay. */
public record DropPublication(Identifier publication, DropBehavior behavior) implements ObjectRemoval {

    @Override
    public ObjectName name() {
        return Publications.name(publication);
    }

    @Override
    public String objectKind() {
        return Publications.KIND;
    }

    @Override
    public Catalog project(Catalog before) {
        return Publications.members(before, publication)
                .map(DatabaseObject::name)
                .foldLeft(ObjectRemoval.super.project(before), Catalog::without);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }
}
