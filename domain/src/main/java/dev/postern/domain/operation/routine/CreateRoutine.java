package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.ObjectCreation;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Recreation;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code CREATE FUNCTION} or {@code CREATE PROCEDURE}, with or without {@code OR REPLACE}.
 *
 * @param uses what must be there for it to be made; what only its calls need is not among it
 * @param locks what is held on the relations of its body while PostgreSQL looks into that
 */
public record CreateRoutine(
        DatabaseObject object, Uses uses, Locks locks, Map<Property, Rendering> questions, Differing differing)
        implements ObjectCreation {
    @Override
    public Set<Permission> permissions() {
        return Permissions.replacing(object.name());
    }

    @Override
    public LockStrength lock() {
        return locks.strongest().getOrElse(LockStrength.ACCESS_SHARE);
    }

    /** What takes its place has the same parameters and the same result, so that only a call tells the two apart. */
    @Override
    public Footprint footprint() {
        Footprint whole = ObjectCreation.super.footprint();
        return new Footprint(whole.reads(), whole.writes().remove(new Touch(object.name(), Aspect.SHAPE)));
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> needs = ObjectCreation.super.needs();
        return differing == Differing.IS_REPLACED ? needs.append(new RoutineReplaceable(object)) : needs;
    }

    /** One that was replaced is put back as it was. */
    @Override
    public Option<HoldOff> holdOff(Catalog catalog) {
        return catalog.object(object.name())
                .filter(former -> differing == Differing.IS_REPLACED && mayBePutBack(former))
                .map(former -> Recreation.replaced(catalog, former).match(new PutBack(former)));
    }

    /** What replaces may give parameters names and defaults, and take none away (PostgreSQL manual, CREATE FUNCTION, Notes). */
    private boolean mayBePutBack(DatabaseObject former) {
        return former.kind().equals(object.kind())
                && former.property(RoutineProperty.PARAMETERS).equals(object.property(RoutineProperty.PARAMETERS))
                && object.property(RoutineProperty.DEFAULTS).isDefined()
                        == former.property(RoutineProperty.DEFAULTS).isDefined();
    }

    /** One that is replaced keeps its owner and who may call it. */
    @Override
    public Catalog project(Catalog before) {
        DatabaseObject kept = Vector.of(Property.OWNER, Property.PRIVILEGES)
                .foldLeft(
                        object,
                        (made, property) -> before.object(object.name())
                                .flatMap(replaced -> replaced.property(property))
                                .map(value -> made.with(property, value))
                                .getOrElse(made));
        return before.with(kept.dependingOn(uses.objects()));
    }
}
