package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Nature;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Comparator;

/**
 * What is left of the work at a place of the walk. Immutable.
 *
 * @param waitlist what is deferred so far
 * @param ahead what has not been met yet, in order
 * @param stuck what was to be settled and could not be; it is not tried again in this walk
 * @param open the segment of the last step that was met in order
 * @param gathered what is being done together
 */
record Outstanding(
        Waitlist waitlist,
        Seq<GuardedOperation> ahead,
        Set<OperationId> stuck,
        Option<Segment> open,
        Gathered gathered) {

    /** The order of the migrations, and of what stands in them. */
    static final Comparator<GuardedOperation> PLACE = Comparator.comparing(
                    (GuardedOperation each) -> each.id().migration())
            .thenComparing(GuardedOperation::ordinal)
            .thenComparing(each -> each.id().partNumber());

    private static final Set<Nature> PRESENCE = LinkedHashSet.of(Nature.NEW_OBJECT, Nature.REMOVAL_OF_WHOLE);

    static Outstanding of(Work work) {
        return new Outstanding(
                new Waitlist(work.waiting()), work.ahead(), LinkedHashSet.empty(), Option.none(), Gathered.NONE);
    }

    /** What is deferred so far, in order. */
    Seq<Waiting> waiting() {
        return waitlist.inOrder();
    }

    Outstanding waitingFor(Seq<Waiting> known) {
        return waitingFor(new Waitlist(known));
    }

    private Outstanding waitingFor(Waitlist other) {
        return new Outstanding(other, ahead, stuck, open, gathered);
    }

    /** With the names of the next operation and of what waits looked up in a catalog. */
    Outstanding in(Catalog catalog) {
        boolean known = ahead.headOption().forAll(GuardedOperation::isKnownByItself);
        return (known ? this : headIn(catalog)).waitingFor(waitingIn(catalog));
    }

    private Outstanding headIn(Catalog catalog) {
        GuardedOperation head = ahead.head();
        return new Outstanding(
                waitlist, ahead.tail().prepend(head.in(promised(head, waiting(), catalog))), stuck, open, gathered);
    }

    private Waitlist waitingIn(Catalog catalog) {
        if (waiting().forAll(each -> each.operation().isKnownByItself())) {
            return waitlist;
        }
        Seq<Waiting> located = Vector.empty();
        for (Waiting each : waiting()) {
            located = located.append(each.in(promised(each.operation(), located, catalog)));
        }
        return located.equals(waiting()) ? waitlist : new Waitlist(located);
    }

    /** A catalog with what is temporary that the operation will find in its session, though it waits to be made. */
    private static Catalog promised(GuardedOperation operation, Seq<Waiting> earlier, Catalog catalog) {
        return !operation.mayMeanTemporary()
                ? catalog
                : earlier.map(Waiting::operation)
                        .filter(each ->
                                each.id().migration().equals(operation.id().migration()))
                        .filter(each -> PRESENCE.contains(each.operation().nature()) && Policy.isOfSession(each))
                        .foldLeft(catalog, (known, each) -> each.operation().project(known));
    }

    /** Without an operation, whether it was met in order or has waited. */
    Outstanding without(GuardedOperation operation) {
        Waitlist stillWaiting = without(operation.id());
        boolean met = ahead.headOption().exists(head -> head.id().equals(operation.id()));
        return met
                ? new Outstanding(
                        stillWaiting,
                        ahead.tail().prependAll(splitOff(operation)),
                        stuck,
                        Option.some(operation.segment()),
                        gathered)
                : waitingFor(stillWaiting);
    }

    private Waitlist without(OperationId id) {
        return waiting().exists(each -> each.operation().id().equals(id))
                ? new Waitlist(waiting().reject(each -> each.operation().id().equals(id)))
                : waitlist;
    }

    /** What the next operation leaves to be done after it, where it was met without its supporting parts. */
    private Seq<GuardedOperation> splitOff(GuardedOperation met) {
        Seq<GuardedOperation> split = ahead.head().split();
        return met.split().isEmpty() && !split.isEmpty() ? split.tail() : Vector.empty();
    }

    /** With an operation put among those that wait, in its place in the order. */
    Outstanding deferring(GuardedOperation operation, Seq<Awaited> awaits) {
        return waitingFor(without(operation.id())
                .inOrder()
                .append(new Waiting(operation, awaits))
                .sorted(Comparator.comparing(Waiting::operation, PLACE)));
    }

    Outstanding stuckAt(OperationId id) {
        return new Outstanding(waitlist, ahead, stuck.add(id), open, gathered);
    }

    Outstanding openAt(Option<Segment> segment) {
        return new Outstanding(waitlist, ahead, stuck, segment, gathered);
    }

    Outstanding gathered(Gathered other) {
        return new Outstanding(waitlist, ahead, stuck, open, other);
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

    /** Whether the session is nobody's in which an operation would settle: no script goes on that began before. */
    boolean isBetweenMigrations(GuardedOperation settling) {
        Option<MigrationId> next = nextSegment().map(Segment::migration);
        return next.isEmpty()
                || (!next.contains(settling.id().migration())
                        && !open.map(Segment::migration).equals(next));
    }

    /** Whether nothing more comes of the segment that is open. */
    boolean isBetweenSegments() {
        return nextSegment().isEmpty() || !open.equals(nextSegment());
    }
}
