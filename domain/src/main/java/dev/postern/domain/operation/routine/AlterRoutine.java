package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Recreation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER FUNCTION}, {@code PROCEDURE} or {@code ROUTINE} with another value for some of what makes it.
 *
 * @param objectKind what the statement calls it: {@code function}
 * @param name with the types of its arguments, or without them where there is only one of that name
 * @param values what each property becomes; none for what PostgreSQL gives by itself
 */
public record AlterRoutine(
        String objectKind, ObjectName.InSchema name, Map<Property, Option<Definition>> values, Uses uses)
        implements Operation {

    @Override
    public String kind() {
        return "alter " + objectKind;
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(name);
    }

    @Override
    public Nature nature() {
        return Nature.PART;
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(objectKind, name)).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new RoutineHas(objectKind, name, values);
    }

    @Override
    public Footprint footprint() {
        return uses.footprint().reading(name, Aspect.EXISTENCE).writing(name, Aspect.SHAPE, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.only(name)
                .map(found -> before.with(values.foldLeft(found, AlterRoutine::changed)))
                .getOrElse(before);
    }

    /** The whole routine as it was: a statement that changes it back need not be told from one that makes it. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.only(name)
                .map(found -> Recreation.of(before, found))
                .getOrElse(() -> Inverse.irreversible("what " + name.describe() + " was like is not known"));
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    private static DatabaseObject changed(DatabaseObject routine, io.vavr.Tuple2<Property, Option<Definition>> value) {
        return value._2().map(given -> routine.with(value._1(), given)).getOrElse(() -> routine.without(value._1()));
    }
}
