package dev.postern.domain.operation.setting;

import dev.postern.domain.catalog.Catalog;
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
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER … RESET ALL} of a role, a database or a routine.
 *
 * @param reference the object as it stands in front of {@code RESET}
 * @param where only what is set in that database; none for what is set everywhere
 */
public record ResetSettings(String objectKind, ObjectName name, String reference, Option<String> where)
        implements Operation {

    @Override
    public String kind() {
        return "reset parameters of " + objectKind;
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
        return Vector.of(new ObjectExists(objectKind, name));
    }

    @Override
    public Guard goal() {
        return new NothingIsSet(this);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.reading(name, Aspect.EXISTENCE).writing(name, Aspect.BEHAVIOUR);
    }

    @Override
    public Catalog project(Catalog before) {
        return before.only(name)
                .map(found -> before.with(
                        set(before).map(Tuple2::_1).foldLeft(found, (object, property) -> object.without(property))))
                .getOrElse(before);
    }

    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        Seq<String> back = before.only(name)
                .toVector()
                .flatMap(found ->
                        set(before).map(each -> new Settings(found, reference).statement(each._1(), each._2())));
        return back.isEmpty()
                ? Inverse.nothing("nothing was set for " + name.describe())
                : new Inverse.Statements(back);
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_SHARE;
    }

    /** What is set and would be taken back. */
    Seq<Tuple2<Property, Definition>> set(Catalog catalog) {
        return catalog.only(name)
                .toVector()
                .flatMap(found -> new Settings(found, reference).all())
                .filter(each -> where.map(database -> each._1().name().endsWith(" in database " + database))
                        .getOrElse(() -> !each._1().name().contains(" in database ")));
    }
}
