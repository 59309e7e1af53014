package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Extent;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.operation.Touched;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which operations may change places on a database of which a catalog knows something. Remembers what it found each
 * operation to touch, for whatever waits is compared with all that comes after it. For one thread.
 */
public final class Commutation {

    private final Catalog catalog;
    private final Latecomers latecomers;
    private final Extent extent;
    private final Map<OperationId, Known> said;
    private final Map<OperationId, Known> asked;
    private final Map<OperationId, Known> whole;
    private final Map<OperationId, HeldBack> heldBack;

    private record Known(Operation operation, Touched touched) {}

    /** @param behind the deferred operation that it waits for; none where it waits for what is missing itself */
    private record HeldBack(GuardedOperation operation, Option<GuardedOperation> behind) {}

    public Commutation(Catalog catalog) {
        this(
                catalog,
                Latecomers.NONE,
                new Extent(catalog),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    private Commutation(
            Catalog catalog,
            Latecomers latecomers,
            Extent extent,
            Map<OperationId, Known> said,
            Map<OperationId, Known> asked,
            Map<OperationId, Known> whole,
            Map<OperationId, HeldBack> heldBack) {
        this.catalog = catalog;
        this.latecomers = latecomers;
        this.extent = extent;
        this.said = said;
        this.asked = asked;
        this.whole = whole;
        this.heldBack = heldBack;
    }

    /** What holds on another catalog, and with others held off; this where nothing is different. */
    @SuppressWarnings("ReferenceEquality")
    Commutation on(Catalog other, Latecomers late) {
        if (other == catalog && late == latecomers) {
            return this;
        }
        if (whole.isEmpty() && heldBack.isEmpty()) {
            return new Commutation(other, late, new Extent(other), said, asked, new HashMap<>(), new HashMap<>());
        }
        Changes changes = Changes.between(catalog, other);
        Map<OperationId, Known> stillWhole = new HashMap<>(whole);
        stillWhole.values().removeIf(known -> changes.concern(known.operation(), known.touched()));
        Map<OperationId, HeldBack> stillHeldBack = new HashMap<>(heldBack);
        stillHeldBack
                .values()
                .removeIf(held ->
                        concern(changes, held.operation()) || held.behind().exists(first -> concern(changes, first)));
        if (late != latecomers) {
            Set<OperationId> otherwise =
                    late.waiting().addAll(latecomers.waiting()).toJavaSet();
            stillWhole.keySet().removeAll(otherwise);
            stillHeldBack.values().removeIf(held -> held.behind().exists(first -> otherwise.contains(first.id())));
        }
        return new Commutation(
                other, late, extent.on(other, changes::concernRows), said, asked, stillWhole, stillHeldBack);
    }

    private boolean concern(Changes changes, GuardedOperation operation) {
        Known touched = whole.get(operation.id());
        return changes.concern(operation.operation(), asked(operation))
                || (touched != null && changes.concern(operation.operation(), touched.touched()));
    }

    /** Whether nothing has changed since an operation was found to have to wait. */
    boolean isHeldBack(GuardedOperation operation, Set<OperationId> waiting) {
        HeldBack held = heldBack.get(operation.id());
        return held != null
                && held.operation().equals(operation)
                && held.behind().forAll(first -> waiting.contains(first.id()));
    }

    /** Remembers that an operation has to wait. */
    void holdBack(GuardedOperation operation, Option<GuardedOperation> behind) {
        heldBack.put(operation.id(), new HeldBack(operation, behind));
    }

    Catalog catalog() {
        return catalog;
    }

    /** Whether the order of the two makes no difference. */
    public boolean commute(GuardedOperation one, GuardedOperation other) {
        return (said(one).commutesWith(said(other)) && whole(one).commutesWith(whole(other)))
                || isNothingTo(one, other)
                || isNothingTo(other, one);
    }

    /** Whether rows are the same, whether they come before or after something is changed. */
    private boolean isNothingTo(GuardedOperation rows, GuardedOperation change) {
        return rows.operation()
                .arrivals()
                .flatMap(arrivals -> change.operation().sparing(arrivals, catalog))
                .exists(part -> isSeenOnlyByTheText(part, rows) && commuteWithout(part, rows, change));
    }

    /** Nothing that the rows set off looks at it, nor does a query that they come from. */
    private boolean isSeenOnlyByTheText(ObjectName part, GuardedOperation rows) {
        Footprint said = rows.footprint();
        boolean isQueried = part.relationName()
                .exists(table -> said.reads().contains(new Touch(new ObjectName.Relation(table), Aspect.DATA)));
        return !isQueried
                && extent(rows)
                        .of(rows.operation(), said)
                        .reads()
                        .removeAll(said.reads())
                        .forAll(touch -> touch.aspect() != Aspect.SHAPE
                                || !touch.object().contains(part));
    }

    private boolean commuteWithout(ObjectName part, GuardedOperation rows, GuardedOperation change) {
        return said(rows).commutesWith(new Touched(textual(change).notTouching(part)))
                && whole(rows)
                        .commutesWith(new Touched(extent(change)
                                .of(change.operation(), change.footprint())
                                .notTouching(part)));
    }

    /** The same, but for what one of them writes of something that it makes. */
    boolean commuteButFor(ObjectName made, GuardedOperation one, GuardedOperation other) {
        return new Touched(textual(one).notWriting(made)).commutesWith(said(other))
                && new Touched(extent.of(one.operation(), one.footprint()).notWriting(made)).commutesWith(whole(other));
    }

    /** Whether one changes what another, which has nothing to change, looks at. */
    boolean isChanged(GuardedOperation one, GuardedOperation by) {
        return said(by).disturbs(said(one)) || whole(by).disturbs(whole(one));
    }

    /** What a statement about rows needs if it comes to it, and is not there. */
    Seq<Missing> perhapsMissing(GuardedOperation operation) {
        return extent(operation)
                .perhapsNeeded(operation.operation(), operation.footprint())
                .flatMap(need -> need.ask(catalog).missing());
    }

    /** What is asked about before it is decided. */
    private Touched asked(GuardedOperation operation) {
        return known(asked, operation, each -> {
            Scope scope = each.scope();
            Seq<ObjectName> names = scope.relations()
                    .<ObjectName>map(ObjectName.Relation::new)
                    .toVector()
                    .appendAll(scope.objects());
            return new Touched(names.foldLeft(Footprint.NONE, (read, name) -> read.reading(name, Aspect.EXISTENCE)));
        });
    }

    /** What its text says and a catalog can only add to: which key, and which columns, it is about is told by that. */
    private Touched said(GuardedOperation operation) {
        return known(said, operation, each -> new Touched(textual(each)));
    }

    private static Footprint textual(GuardedOperation operation) {
        return operation
                .footprint()
                .without(Aspect.KEYS)
                .without(Aspect.PRIMARY_KEY)
                .without(Aspect.LIMITS);
    }

    private Touched whole(GuardedOperation operation) {
        return known(whole, operation, each -> extent(each).touched(each.operation(), each.footprint()));
    }

    /** On what the operation will find, where something is held off while it runs. */
    private Extent extent(GuardedOperation operation) {
        return latecomers.to(operation).isEmpty() ? extent : new Extent(latecomers.meanwhile(operation, catalog));
    }

    private static Touched known(
            Map<OperationId, Known> known, GuardedOperation of, Function<GuardedOperation, Touched> found) {
        Known before = known.get(of.id());
        if (before != null && before.operation().equals(of.operation())) {
            return before.touched();
        }
        Touched touched = found.apply(of);
        known.put(of.id(), new Known(of.operation(), touched));
        return touched;
    }
}
