package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

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

    /** A rule is for the owner to make, a trigger for whoever may put one on the table and execute its function. */
    @Override
    public Set<Permission> permissions() {
        return object.kind().equals("rule")
                ? Permissions.changing(table)
                : Permissions.on(Right.TRIGGER, table)
                        .addAll(uses.objects()
                                .filter(used ->
                                        used.qualifiedIn(ObjectClass.ROUTINE).isDefined())
                                .map(routine -> new Permission(Right.EXECUTE, routine)));
    }

    /** A rule keeps a query, and a trigger nothing but what it is on. */
    @Override
    public Wording wording() {
        return object.kind().equals("rule") ? Wording.KEPT : Wording.FREE;
    }

    /** A trigger that is new is disabled, where it is on a table without partitions. */
    @Override
    public Option<HoldOff> holdOff(Catalog catalog) {
        boolean plain = object.kind().equals("trigger")
                && catalog.object(object.name()).isEmpty()
                && catalog.table(table).isDefined()
                && !catalog.isPartitioned(table);
        return Option.when(plain, () -> new DisabledMeanwhile(table, object).holdOff());
    }

    @Override
    public LockStrength lock() {
        return object.kind().equals("rule") ? LockStrength.ACCESS_EXCLUSIVE : LockStrength.SHARE_ROW_EXCLUSIVE;
    }
}
