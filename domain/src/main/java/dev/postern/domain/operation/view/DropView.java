package dev.postern.domain.operation.view;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.DependantsGo;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.GoneAlong;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.NothingDependsOn;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationAbsent;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * {@code DROP VIEW} or {@code DROP MATERIALIZED VIEW} of one view.
 *
 * @param objectKind {@code view} or {@code materialized view}
 * @param leaving what else the statement drops
 */
public record DropView(String objectKind, QualifiedName name, DropBehavior behavior, Set<ObjectName> leaving)
        implements Operation {

    @Override
    public String kind() {
        return "drop " + objectKind;
    }

    @Override
    public Option<ObjectName> target() {
        return Option.some(object());
    }

    @Override
    public Nature nature() {
        return Nature.REMOVAL_OF_WHOLE;
    }

    @Override
    public Seq<Guard> needs() {
        Seq<Guard> there = Vector.of(new OfView(objectKind, name, new RelationExists(name)));
        return there.append(
                behavior == DropBehavior.CASCADE
                        ? new DependantsGo(object())
                        : new NothingDependsOn(object(), leaving));
    }

    @Override
    public Guard goal() {
        return new RelationAbsent(objectKind, name);
    }

    @Override
    public Footprint footprint() {
        return Footprint.NONE.writing(
                object(),
                Aspect.EXISTENCE,
                Aspect.SHAPE,
                Aspect.COLUMN_ORDER,
                Aspect.BEHAVIOUR,
                Aspect.DATA,
                Aspect.PRIVILEGES,
                Aspect.COMMENT);
    }

    @Override
    public Catalog project(Catalog before) {
        boolean other = before.relation(name).exists(found -> !found.kind().equals(objectKind));
        if (other) {
            return before;
        }
        return behavior == DropBehavior.CASCADE
                ? before.cascading(object())
                : leaving.flatMap(ObjectName::relationName).foldLeft(before.without(name), Catalog::without);
    }

    /** With whatever the same statement dropped, or took along. */
    @Override
    public Inverse inverse(Catalog before, Catalog after) {
        return before.object(object()).isEmpty()
                ? Inverse.nothing("there was no " + objectKind + " " + name)
                : new GoneAlong(before)
                        .with(leaving.filter(each -> before.object(each).isDefined())
                                .toVector()
                                .prepend(object()));
    }

    @Override
    public Set<ObjectName> drops() {
        return behavior == DropBehavior.CASCADE ? LinkedHashSet.of(object()) : leaving.add(object());
    }

    @Override
    public Addressing addressing() {
        return Addressing.WITHOUT_ITS_BEARERS;
    }

    @Override
    public LockStrength lock() {
        return LockStrength.ACCESS_EXCLUSIVE;
    }

    private ObjectName object() {
        return new ObjectName.Relation(name);
    }
}
