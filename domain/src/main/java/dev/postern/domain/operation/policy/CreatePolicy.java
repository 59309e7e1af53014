package dev.postern.domain.operation.policy;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** {@code CREATE POLICY}. Without it rows could be seen that should not be, so that it waits for nothing. */
public record CreatePolicy(QualifiedName table, DatabaseObject object, Uses uses, Map<Property, Rendering> questions)
        implements ObjectCreation {

    @Override
    public Nature nature() {
        return Nature.SECURITY;
    }

    /** What is not restrictive lets somebody through. */
    @Override
    public Access access(Catalog before) {
        return object.property(Policies.RESTRICTIVE).isEmpty() ? Access.WIDENED : Access.UNCHANGED;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new TableExists(table)).appendAll(uses.needs()).distinct();
    }

    @Override
    public Footprint footprint() {
        return ObjectCreation.super.footprint().and(Policies.rowsSeen(object.name()));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
