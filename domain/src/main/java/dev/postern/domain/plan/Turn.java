package dev.postern.domain.plan;

import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Missing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.PlannedStep.Phase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is decided about operations whose turn comes at a place of the walk: by what waits before them and by the catalog,
 * and besides by what is known of runs before this one.
 */
record Turn(Walk walk) {

    /** The step of the operation that is next in its migration. */
    PlannedStep inOrder(GuardedOperation operation) {
        Decision whole = new Vacancy(walk).instead(operation, decide(operation, walk.waiting()));
        return splitting(operation, whole).getOrElse(() -> step(operation, whole));
    }

    private PlannedStep step(GuardedOperation operation, Decision decision) {
        Decision minding = new Together(walk).inOrder(operation, asOfItsPlace(operation, decision));
        return new PlannedStep(operation, minding, Phase.IN_ORDER, walk.certainty());
    }

    /** What cannot be done as a whole, but without the parts that need what is missing. */
    private Option<PlannedStep> splitting(GuardedOperation operation, Decision whole) {
        boolean held = whole.waits() || whole.stops();
        if (!held || operation.split().isEmpty() || missing(operation).isEmpty()) {
            return Option.none();
        }
        GuardedOperation without = operation.split().head();
        Decision alone = decide(without, walk.waiting());
        boolean better = alone.runs() || (alone.waits() && !missing(operation).equals(missing(without)));
        return better ? Option.some(step(without, alone)) : Option.none();
    }

    private Seq<Missing> missing(GuardedOperation operation) {
        return operation
                .needs()
                .flatMap(need -> need.ask(walk.catalog()).missing())
                .toVector();
    }

    /**
     * The decision about what has been waiting.
     *
     * @param earlier the deferred operations that stand before it
     */
    Decision settling(GuardedOperation operation, Seq<Waiting> earlier) {
        Decision decision = decide(operation, earlier);
        Decision unasked = Option.when(decision.runs(), operation)
                .flatMap(each ->
                        walk.work().settlement().reserve(each, walk.policy().largeTable()))
                .map(asking -> (Decision) new Decision.Defer(Vector.of(asking)))
                .getOrElse(decision);
        return new Together(walk).settling(operation, asOfItsPlace(operation, unasked));
    }

    /** What runs minds what was done since its place, and is minded by what stands before it and waits. */
    private Decision asOfItsPlace(GuardedOperation operation, Decision decision) {
        return decision.runs()
                ? decision.outOfOrder(
                        walk.latecomersTo(operation),
                        walk.waiting()
                                .map(Waiting::operation)
                                .filter(each -> isHeldOffBy(operation, each))
                                .map(GuardedOperation::id))
                : decision;
    }

    private boolean isHeldOffBy(GuardedOperation operation, GuardedOperation deferred) {
        return !walk.commutation().commute(operation, deferred)
                && Latecomers.mayJoin(operation, deferred, walk.commutation());
    }

    private Decision decide(GuardedOperation operation, Seq<Waiting> earlier) {
        return walk.replay()
                .refusal(operation)
                .orElse(() -> uncertainRefusal(operation))
                .getOrElse(() -> inItsPlace(operation, walk.decider().decide(operation, walk.commutation(), earlier)));
    }

    private Option<Decision> uncertainRefusal(GuardedOperation operation) {
        boolean unknowable = isUncertain(operation)
                && operation.operation().ending() == Operation.Ending.PERHAPS_BY_ITSELF
                && operation.directives().repeat() == Directives.Repeat.UNSAFE;
        return unknowable
                ? Option.some(new Decision.Refuse(
                        operation.label()
                                + " was begun by a run that did not end, and no catalog shows whether it was done",
                        "Look whether it was done; then say \"postern resolve " + operation.id()
                                + " --as=applied\", or --as=not-applied to have it run again. Where running it twice does"
                                + " no harm, \"-- postern: rerun=safe\" above it spares the question."))
                : Option.none();
    }

    /**
     * What is still to be done, but turns up when it may not run any more, is refused. What a run had begun that was cut
     * off was in its place then.
     */
    private Decision inItsPlace(GuardedOperation operation, Decision decision) {
        Seq<Overtaking> overtaking = walk.work().overtaking();
        boolean asked = !overtaking.isEmpty() && (decision.runs() || decision.waits());
        return asked && walk.ahead().contains(operation) && !isUncertain(operation)
                ? new Lateness(walk.policy().outOfOrder(), overtaking)
                        .refusal(operation)
                        .getOrElse(decision)
                : decision;
    }

    private boolean isUncertain(GuardedOperation operation) {
        return walk.work().uncertain().contains(operation.id());
    }
}
