package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Calls;
import dev.postern.domain.operation.RoutineBodies;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.function.Function;

/**
 * What a run has before it.
 *
 * @param waiting what earlier runs deferred, in the order of the migrations
 * @param ahead what no run has met yet, in order
 * @param uncertain what was begun outside a transaction and may have ended or not
 * @param history whether the ledger knows anything at all
 * @param reader reads what operations are rewritten to
 * @param overtaking what was done of later migrations than some that are ahead
 * @param memory what is known of things that are to be dropped and are not there
 * @param settlement what of all that waits is settled unasked
 * @param latecomers what was done while statements about rows waited that stand before it
 */
public record Work(
        Seq<Waiting> waiting,
        Seq<GuardedOperation> ahead,
        Set<OperationId> uncertain,
        History history,
        StatementReader reader,
        Seq<Overtaking> overtaking,
        Memory memory,
        Settlement settlement,
        Latecomers latecomers) {

    private static final int DEEPEST_CALL = 8;

    /** Work in which no operation is rewritten. */
    public Work(Seq<Waiting> waiting, Seq<GuardedOperation> ahead, Set<OperationId> uncertain, History history) {
        this(
                waiting,
                ahead,
                uncertain,
                history,
                StatementReader.NONE,
                Vector.empty(),
                Memory.NONE,
                Settlement.UNRESERVED,
                Latecomers.NONE);
    }

    /** This, without anything new: only what waits. */
    public Work waitingOnly() {
        return with(waiting, Vector.empty());
    }

    /** This where somebody asks for everything that waits to be settled, and for nothing new. */
    public Work reconciling() {
        return new Work(
                waiting,
                Vector.empty(),
                uncertain,
                history,
                reader,
                overtaking,
                memory,
                settlement.unreserved(),
                latecomers);
    }

    /** Other operations, of which the same is known. */
    Work with(Seq<Waiting> otherWaiting, Seq<GuardedOperation> otherAhead) {
        return new Work(
                otherWaiting, otherAhead, uncertain, history, reader, overtaking, memory, settlement, latecomers);
    }

    Work settling(Settlement other) {
        return new Work(waiting, ahead, uncertain, history, reader, overtaking, memory, other, latecomers);
    }

    Work with(Latecomers other) {
        return new Work(waiting, ahead, uncertain, history, reader, overtaking, memory, settlement, other);
    }

    /** Whether any run was recorded before. */
    public enum History {
        NONE,
        RECORDED
    }

    /** That migrations run late, a sentence each. */
    public Seq<String> lateness() {
        return ahead.reject(each -> uncertain.contains(each.id()))
                .map(each -> each.id().migration())
                .distinct()
                .reject(MigrationId::isRepeatable)
                .flatMap(id -> overtaking
                        .map(each -> each.operation().id().migration())
                        .distinct()
                        .filter(later -> later.compareTo(id) > 0)
                        .toVector()
                        .transform(later -> later.isEmpty()
                                ? Vector.<String>empty()
                                : Vector.of(
                                        "migration " + id + " turned up out of order: after " + later.mkString(", "))));
    }

    public boolean isEmpty() {
        return waiting.isEmpty() && ahead.isEmpty();
    }

    /**
     * A catalog that tells about all of it. What is called has to be read before it is known what that touches, so that
     * there may be more to be read, as often as one body leads to another.
     *
     * @param reading reads what a scope names
     */
    public Catalog read(Function<Scope, Catalog> reading) {
        Scope asked = scope();
        Catalog catalog = reading.apply(asked);
        for (int depth = 0; depth < DEEPEST_CALL; depth++) {
            Scope more = asked.and(called(catalog));
            if (more.equals(asked)) {
                return catalog;
            }
            asked = more;
            catalog = reading.apply(asked);
        }
        return catalog;
    }

    /** What has to be read to decide about all of it, given what is known of the routines that it calls. */
    Scope scope(Catalog catalog) {
        return scope().and(called(catalog));
    }

    /** What is called from many places is followed once. */
    private Scope called(Catalog catalog) {
        Map<RoutineBodies, Calls> calls = LinkedHashMap.empty();
        for (GuardedOperation each : waiting.map(Waiting::operation).appendAll(ahead)) {
            Calls own = each.operation().calls();
            if (!own.isEmpty()) {
                calls = calls.put(
                        own.bodies(),
                        calls.getOrElse(
                                        own.bodies(),
                                        new Calls(Calls.NONE.surely(), Calls.NONE.perhaps(), own.bodies()))
                                .with(own));
            }
        }
        return calls.values().map(all -> all.on(catalog).scope()).fold(Scope.EMPTY, Scope::and);
    }

    /** What has to be read of the catalog to decide about all of it. */
    public Scope scope() {
        return waiting.map(Waiting::operation)
                .appendAll(ahead)
                .map(GuardedOperation::scope)
                .fold(memory.scope(), Scope::and);
    }
}
