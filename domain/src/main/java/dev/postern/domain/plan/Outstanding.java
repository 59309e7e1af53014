package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * What is left of the work at a place of the walk. Immutable.
 *
 * @param waiting what is deferred so far, in order
 * @param ahead what has not been met yet, in order
 * @param stuck what was to be settled and could not be; it is not tried again in this walk
 * @param open the segment of the last step that was met in order
 */
record Outstanding(Seq<Waiting> waiting, Seq<GuardedOperation> ahead, Set<OperationId> stuck, Option<Segment> open) {

    private static final Comparator<Waiting> ORDER = Comparator.comparing(
                    (Waiting each) -> each.operation().id().migration())
            .thenComparing(each -> each.operation().ordinal())
            .thenComparing(each -> each.operation().id().partNumber());

    static Outstanding of(Work work) {
        return new Outstanding(work.waiting(), work.ahead(), LinkedHashSet.empty(), Option.none());
    }

    Outstanding waitingFor(Seq<Waiting> known) {
        return new Outstanding(known, ahead, stuck, open);
    }

    /** With the names of the next operation and of what waits looked up in a catalog. */
    Outstanding in(Catalog catalog) {
        boolean known = ahead.headOption().forAll(GuardedOperation::isKnownByItself)
                && waiting.map(Waiting::operation).forAll(GuardedOperation::isKnownByItself);
        return known
                ? this
                : new Outstanding(
                        waiting.map(each -> each.in(catalog)),
                        ahead.headOption()
                                .map(head -> ahead.tail().prepend(head.in(catalog)))
                                .getOrElse(ahead),
                        stuck,
                        open);
    }

    /** Without an operation, whether it was met in order or has waited. */
    Outstanding without(GuardedOperation operation) {
        Seq<Waiting> stillWaiting = waiting.reject(each -> each.operation().id().equals(operation.id()));
        boolean met = ahead.headOption().exists(head -> head.id().equals(operation.id()));
        return met
                ? new Outstanding(
                        stillWaiting,
                        ahead.tail().prependAll(splitOff(operation)),
                        stuck,
                        Option.some(operation.segment()))
                : waitingFor(stillWaiting);
    }

    /** What the next operation leaves to be done after it, where it was met without its supporting parts. */
    private Seq<GuardedOperation> splitOff(GuardedOperation met) {
        Seq<GuardedOperation> split = ahead.head().split();
        return met.split().isEmpty() && !split.isEmpty() ? split.tail() : Vector.empty();
    }

    /** With an operation put among those that wait, in its place in the order. */
    Outstanding deferring(GuardedOperation operation, Seq<Awaited> awaits) {
        return waitingFor(waiting.reject(each -> each.operation().id().equals(operation.id()))
                .append(new Waiting(operation, awaits))
                .sorted(ORDER));
    }

    Outstanding stuckAt(OperationId id) {
        return new Outstanding(waiting, ahead, stuck.add(id), open);
    }

    Outstanding openAt(Option<Segment> segment) {
        return new Outstanding(waiting, ahead, stuck, segment);
    }

    Option<Segment> nextSegment() {
        return ahead.headOption().map(GuardedOperation::segment);
    }

    /** What is ahead of the segment that is next. */
    Seq<GuardedOperation> ofNextSegment() {
        return nextSegment()
                .map(next -> ahead.takeWhile(each -> each.segment().equals(next)))
                .getOrElse(Vector.empty());
    }

    /** Whether nothing more comes of the segment that is open. */
    boolean isBetweenSegments() {
        return nextSegment().isEmpty() || !open.equals(nextSegment());
    }
}
