package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Decides about an operation that turns up after operations behind it were done. */
final class Lateness {

    private final OutOfOrder policy;
    private final Seq<Overtaking> done;

    Lateness(OutOfOrder policy, Seq<Overtaking> done) {
        this.policy = policy;
        this.done = done;
    }

    /** Why it may not run any more; none where it may, or where it is not late. */
    Option<Decision> refusal(GuardedOperation operation) {
        return done.filter(each -> isBehind(each, operation))
                .find(each ->
                        policy == OutOfOrder.REFUSE || (policy == OutOfOrder.COMMUTING && !commute(operation, each)))
                .map(each -> refusal(operation, each));
    }

    private static boolean isBehind(Overtaking done, GuardedOperation operation) {
        return !operation.id().migration().isRepeatable()
                && done.operation().id().migration().compareTo(operation.id().migration()) > 0;
    }

    private static boolean commute(GuardedOperation late, Overtaking done) {
        return late.footprint().commutesWith(done.footprint())
                && !names(late.operation(), done.footprint())
                && !names(done.operation().operation(), late.footprint());
    }

    /** An opaque statement touches what its text names, as far as anybody can tell. */
    private static boolean names(Operation opaque, Footprint other) {
        return opaque.nature() == Nature.OPAQUE
                && other.objects()
                        .exists(object -> isNamed(opaque, object)
                                || object.relationName()
                                        .exists(relation -> isNamed(opaque, new ObjectName.Relation(relation))));
    }

    private static boolean isNamed(Operation opaque, ObjectName object) {
        return opaque.mentions(object) == Operation.Mention.NAMED;
    }

    private Decision refusal(GuardedOperation late, Overtaking done) {
        String pair = late.id() + " (" + late.label() + ") and "
                + done.operation().id() + " (" + done.operation().label() + ")";
        return policy == OutOfOrder.REFUSE
                ? new Decision.Refuse(
                        "migration " + late.id().migration() + " turns up after "
                                + done.operation().id().migration() + " was applied",
                        "Give it a version above that, or pass --out-of-order=commuting.")
                : new Decision.Refuse(
                        "migration " + late.id().migration() + " turns up after "
                                + done.operation().id().migration() + " was applied, and the order of " + pair
                                + " matters",
                        "Give it a version above that, or pass --out-of-order=allow if you know that it does no harm.");
    }
}
