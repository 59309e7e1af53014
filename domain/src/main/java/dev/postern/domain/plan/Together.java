package dev.postern.domain.plan;

import dev.postern.domain.catalog.Temporary;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Usability;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Keeps together the operations of a migration on what is temporary. What is made lasts as long as its session, so it is
 * made when all that uses it can be done behind it; until then all of it waits.
 */
record Together(Walk walk) {

    /** What is decided about an operation in its turn, minding those behind it. */
    Decision inOrder(GuardedOperation operation, Decision decision) {
        if (decision.waits() && isNeverMade(operation)) {
            return new Decision.Refuse(
                    operation.label() + " needs something temporary that an earlier session took along",
                    "Make it in the same migration, without a COMMIT between.");
        }
        return begins(operation, decision) && policyFor(operation) == OnMissing.DEFER
                ? firstWaiting(operation, decision).<Decision>map(this::behind).getOrElse(decision)
                : decision;
    }

    /** What is decided about an operation that has waited, minding those that wait with it. */
    Decision settling(GuardedOperation operation, Decision decision) {
        return begins(operation, decision)
                ? firstLeft(operation, decision).<Decision>map(this::behind).getOrElse(decision)
                : decision;
    }

    /** Whether a step opens the session of those that wait with it. */
    boolean opensWith(PlannedStep step) {
        return step.phase() == Phase.SETTLING && begins(step.operation(), step.decision());
    }

    /** What of a migration waits and is about something temporary, or names that. */
    Seq<Waiting> waiting(MigrationId migration) {
        Seq<Waiting> all = walk.located()
                .waiting()
                .filter(each -> each.operation().id().migration().equals(migration));
        Seq<GuardedOperation> makers = all.map(Waiting::operation).filter(Together::makes);
        return all.filter(each -> uses(each.operation(), makers));
    }

    private static boolean uses(GuardedOperation operation, Seq<GuardedOperation> makers) {
        return Policy.isOfSession(operation)
                || makers.exists(maker -> Decider.isNamed(operation, new Waiting(maker, Vector.empty())));
    }

    private boolean begins(GuardedOperation operation, Decision decision) {
        return walk.left().gathered().equals(Gathered.NONE) && decision.runs() && makes(operation);
    }

    private static boolean makes(GuardedOperation operation) {
        return operation.operation().nature() == Nature.NEW_OBJECT && Policy.isOfSession(operation);
    }

    private OnMissing policyFor(GuardedOperation operation) {
        return walk.policy().forUnmet(operation, Vector.empty());
    }

    private Decision.Defer behind(Waiting other) {
        GuardedOperation operation = other.operation();
        return new Decision.Defer(Vector.of(new Awaited.Behind(operation.id(), operation.label(), other.awaits())));
    }

    /** The first behind an operation that would have to wait when its own turn comes. */
    private Option<Waiting> firstWaiting(GuardedOperation operation, Decision decision) {
        Walk ahead = walk.with(walk.left().gathered(Gathered.FORESEEN))
                .after(new PlannedStep(operation, decision, Phase.IN_ORDER, walk.certainty()));
        Seq<GuardedOperation> makers = Vector.of(operation);
        Option<PlannedStep> next = ahead.next();
        while (next.exists(step -> isOfMigration(step, operation))) {
            PlannedStep step = next.get();
            GuardedOperation later = step.operation();
            if (step.phase() == Phase.IN_ORDER && step.decision().waits() && uses(later, makers)) {
                return Option.some(new Waiting(later, step.decision().match(new Awaits())));
            }
            makers = makes(later) ? makers.append(later) : makers;
            ahead = ahead.after(step);
            next = ahead.next();
        }
        return Option.none();
    }

    private static boolean isOfMigration(PlannedStep step, GuardedOperation operation) {
        return step.phase() != Phase.IN_ORDER
                || step.operation().id().migration().equals(operation.id().migration());
    }

    /** The first that would still wait once all had settled that can in the session of an operation. */
    private Option<Waiting> firstLeft(GuardedOperation operation, Decision decision) {
        MigrationId migration = operation.id().migration();
        Walk settled = walk.after(new PlannedStep(operation, decision, Phase.SETTLING, walk.certainty()));
        Option<PlannedStep> next = settled.nextInSession();
        while (next.exists(Together::keepsTransaction)
                && !new Together(settled).waiting(migration).isEmpty()) {
            settled = settled.after(next.get());
            next = settled.nextInSession();
        }
        Seq<Waiting> left = new Together(settled).waiting(migration);
        return left.isEmpty()
                ? Option.none()
                : settled.waitingNow()
                        .find(each -> each.operation()
                                .id()
                                .equals(left.head().operation().id()));
    }

    private static boolean keepsTransaction(PlannedStep step) {
        return !step.standsAlone() && step.operation().operation().usability() == Usability.AT_ONCE;
    }

    /** Whether something temporary is missing that nothing that waits is to make. */
    private boolean isNeverMade(GuardedOperation operation) {
        boolean missing = operation
                .needs()
                .flatMap(need -> need.ask(walk.catalog()).missing())
                .exists(each -> Temporary.is(each.object()));
        return missing && !waiting(operation.id().migration()).exists(each -> makes(each.operation()));
    }
}
