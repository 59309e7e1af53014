package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * The creation of an object that is not a relation. A kind says which object it makes and what that uses; what that
 * needs, achieves and leaves behind follows.
 */
public interface ObjectCreation extends Operation {

    /** The object as it will be. */
    DatabaseObject object();

    /** What its definition uses. */
    Uses uses();

    /** Which of its properties the server has to be asked about to compare them. */
    default Map<Property, Rendering> questions() {
        return LinkedHashMap.empty();
    }

    /** What another object of that name means: it is in the way, unless the statement replaces. */
    default Differing differing() {
        return Differing.CONTRADICTS;
    }

    @Override
    default String kind() {
        return "create " + object().kind();
    }

    @Override
    default Option<ObjectName> target() {
        return Option.some(object().name());
    }

    @Override
    default Nature nature() {
        return Nature.NEW_OBJECT;
    }

    @Override
    default Set<Permission> permissions() {
        return Permissions.usual(nature(), object().name()).addAll(Permissions.fetchingThrough(uses().objects()));
    }

    @Override
    default Seq<Guard> needs() {
        return container().<Guard>map(this::containerExists).toVector().appendAll(uses().needs());
    }

    @Override
    default Guard goal() {
        return new ObjectInPlace(object(), questions(), differing());
    }

    @Override
    default Footprint footprint() {
        Footprint written = uses().footprint()
                .writing(object().name(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR, Aspect.PRIVILEGES);
        return container()
                .map(holder -> written.reading(holder, Aspect.EXISTENCE))
                .getOrElse(written);
    }

    @Override
    default Catalog project(Catalog before) {
        return before.with(object().dependingOn(uses().objects()));
    }

    /** Dropped again; one that it replaced is made anew as it was. */
    @Override
    default Wording wording() {
        return Wording.KEPT;
    }

    @Override
    default Inverse inverse(Catalog before, Catalog after) {
        return before.object(object().name())
                .map(replaced -> Recreation.replaced(before, replaced))
                .getOrElse(() -> Inverse.of("DROP " + Recreation.command(object())));
    }

    @Override
    default LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** What it makes is locked by nobody; what that is on may be. */
    @Override
    default Locks locks() {
        return container().map(holder -> Locks.on(holder, lock())).getOrElse(Locks.NONE);
    }

    @Override
    default Seq<Bond> bonds() {
        return Bond.of(object().name(), uses());
    }

    private Option<ObjectName> container() {
        return object().name().container();
    }

    private Guard containerExists(ObjectName holder) {
        return holder.relationName()
                .<Guard>map(RelationExists::new)
                .getOrElse(() -> new SchemaExists(holder.identifier()));
    }
}
