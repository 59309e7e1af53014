package dev.postern.domain.operation.object;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.PropertyChange;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code ALTER} of one property of an object that is no relation.
 *
 * @param kind what is done: {@code set default of domain}
 * @param value the value that it gets; none for what PostgreSQL gives by itself
 * @param question how to ask for the value in the server's words, where it is not in them
 * @param uses what the value uses
 * @param reversal how the value that it had is given back
 * @param lock the strongest lock that it takes, on the tables whose columns it looks at
 */
public record ChangeProperty(
        String kind,
        String objectKind,
        ObjectName name,
        Property property,
        Option<Definition> value,
        Option<Rendering> question,
        Uses uses,
        Reversal reversal,
        LockStrength lock)
        implements PropertyChange {

    /**
     * The statements that go back.
     *
     * @param toValue what stands before a value that it had
     * @param toNone the statement where it had none
     */
    public record Reversal(Option<String> toValue, Option<String> toNone) {

        public static Reversal of(String toValue, String toNone) {
            return new Reversal(Option.some(toValue), Option.some(toNone));
        }
    }

    @Override
    public Seq<Guard> needs() {
        return Vector.<Guard>of(new ObjectExists(objectKind, name)).appendAll(uses.needs());
    }

    @Override
    public Guard goal() {
        return new HasOnceThere(new ObjectExists(objectKind, name), PropertyChange.super.goal());
    }

    @Override
    public Footprint footprint() {
        return PropertyChange.super.footprint().and(uses.footprint());
    }

    @Override
    public Option<String> back(Option<Definition> had) {
        return had.isEmpty()
                ? reversal.toNone()
                : reversal.toValue().map(before -> before + had.get().text());
    }

    @Override
    public Catalog project(Catalog before) {
        return before.object(name)
                .map(object -> PropertyChange.super.project(before.with(object.dependingOn(uses.objects()))))
                .getOrElse(before);
    }
}
