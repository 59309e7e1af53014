package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** The removal of an object that is not a relation. */
public interface ObjectRemoval extends Operation {

    ObjectName name();

    /** What is dropped, in PostgreSQL's words: {@code trigger}. */
    String objectKind();

    @Override
    DropBehavior behavior();

    @Override
    default String kind() {
        return "drop " + objectKind();
    }

    @Override
    default Option<ObjectName> target() {
        return Option.some(name());
    }

    /** What is on a relation goes with it, so that dropping it alone is the removal of a part. */
    @Override
    default Nature nature() {
        return name().relationName().isDefined() ? Nature.REMOVAL_OF_PART : Nature.REMOVAL_OF_WHOLE;
    }

    @Override
    default Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new ObjectExists(objectKind(), name()));
        return there.append(
                behavior() == DropBehavior.CASCADE ? new DependantsGo(name()) : new NothingDependsOn(name()));
    }

    @Override
    default Guard goal() {
        return new ObjectAbsent(objectKind(), name());
    }

    @Override
    default Footprint footprint() {
        return Footprint.NONE.writing(
                name(), Aspect.EXISTENCE, Aspect.SHAPE, Aspect.BEHAVIOUR, Aspect.PRIVILEGES, Aspect.COMMENT);
    }

    @Override
    default Catalog project(Catalog before) {
        return behavior() == DropBehavior.CASCADE ? before.cascading(name()) : before.without(name());
    }

    @Override
    default Inverse inverse(Catalog before, Catalog after) {
        Option<DatabaseObject> found = before.only(name());
        return found.map(object -> behavior() == DropBehavior.CASCADE
                        ? new GoneAlong(before).with(Vector.of(object.name()))
                        : Recreation.of(before, object))
                .getOrElse(() -> Inverse.nothing("there was no " + objectKind() + " " + name().sql()));
    }

    @Override
    default Set<ObjectName> drops() {
        return LinkedHashSet.of(name());
    }

    @Override
    default Addressing addressing() {
        return Addressing.WITHOUT_ITS_BEARERS;
    }

    @Override
    default LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }
}
