package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;

/**
 * {@code CREATE TRIGGER} or {@code CREATE RULE}, with or without {@code OR REPLACE}: what changes of rows on a table
 * set off.
 */
public record CreateTrigger(
        QualifiedName table, DatabaseObject object, Uses uses, Map<Property, Rendering> questions, Differing differing)
        implements ObjectCreation {

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    /** A rule keeps a query, and a trigger nothing but what it is on. */
    @Override
    public Wording wording() {
        return object.kind().equals("rule") ? Wording.KEPT : Wording.FREE;
    }

    @Override
    public LockStrength lock() {
        return object.kind().equals("rule") ? LockStrength.ACCESS_EXCLUSIVE : LockStrength.SHARE_ROW_EXCLUSIVE;
    }
}
