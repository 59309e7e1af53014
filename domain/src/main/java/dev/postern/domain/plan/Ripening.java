package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Operation.Usability;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;

/** What of a walk has waited and does not have to wait any more. */
record Ripening(Walk walk) {

    /** The first of it, in order; none where all of it waits on. */
    Option<PlannedStep> next() {
        Set<OperationId> waitingNow =
                walk.waiting().map(each -> each.operation().id()).toJavaSet();
        Seq<Waiting> earlier = Vector.empty();
        for (Waiting each : walk.waiting()) {
            if (mayBeRipe(each, waitingNow, earlier)) {
                Decision decision = new Turn(walk).settling(each.operation(), earlier);
                if (!decision.waits()) {
                    return Option.some(new PlannedStep(each.operation(), decision, Phase.SETTLING, walk.certainty()));
                }
                remember(each.operation(), decision, earlier);
            }
            earlier = earlier.append(each);
        }
        return Option.none();
    }

    /** What waits behind something of what waits does so until that changes. */
    private void remember(GuardedOperation operation, Decision decision, Seq<Waiting> earlier) {
        Seq<OperationId> ahead = decision.match(new Awaits()).flatMap(Awaited::predecessor);
        ahead.headOption()
                .flatMap(first ->
                        earlier.map(Waiting::operation).find(each -> each.id().equals(first)))
                .forEach(first -> walk.commutation().holdBack(operation, Option.some(first)));
    }

    /** Whether it is worth while to decide: it is much less work to see that something surely waits on. */
    private boolean mayBeRipe(Waiting waiting, Set<OperationId> waitingNow, Seq<Waiting> earlier) {
        return !walk.stuck().contains(waiting.operation().id())
                && walk.left().gathered().admits(waiting.operation())
                && mayRunHere(waiting.operation())
                && !walk.commutation().isHeldBack(waiting.operation(), waitingNow)
                && !isHeldBack(waiting, earlier)
                && isInItsSession(waiting.operation());
    }

    /** What is temporary is for no script but its own, and that one has to be at its end. */
    private boolean isInItsSession(GuardedOperation operation) {
        return !Policy.isOfSession(operation)
                || walk.left().gathered().isOpen()
                || walk.left().isBetweenMigrations(operation);
    }

    /**
     * Between two segments anything may run; within one, what runs in its transaction as it is, and can be used in it.
     */
    private boolean mayRunHere(GuardedOperation operation) {
        return walk.isBetweenSegments()
                || (walk.latecomersTo(operation).isEmpty()
                        && operation.transactionality() == Transactionality.TRANSACTIONAL
                        && operation.operation().usability() == Usability.AT_ONCE);
    }

    private boolean isHeldBack(Waiting waiting, Seq<Waiting> earlier) {
        GuardedOperation operation = waiting.operation();
        if (walk.decider().isSurelyDeferred(operation, walk.catalog())) {
            walk.commutation().holdBack(operation, Option.none());
            return true;
        }
        Option<GuardedOperation> behind = walk.decider().surelyBehind(waiting, walk.commutation(), earlier);
        behind.forEach(first -> walk.commutation().holdBack(operation, behind));
        return behind.isDefined() || walk.decider().lacksBeyondItsNeeds(operation, walk.commutation());
    }
}
