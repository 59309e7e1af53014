package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Takes migrations back on a live database, each in a transaction of its own as far as its statements allow. */
final class UndoExecution {

    /** {@code feature_not_supported} (PostgreSQL manual, appendix A). */
    private static final String NOT_SUPPORTED = "0A000";

    private final Session session;
    private final ScriptReader scripts;
    private final DownRequest request;
    private final RunId run;
    private final ProgressListener listener;
    private final InstantSource clock;
    private final HookRuns hooks;
    private final Halt halt;

    UndoExecution(
            Session session,
            ScriptReader scripts,
            DownRequest request,
            RunId run,
            ProgressListener listener,
            InstantSource clock,
            HookRuns hooks) {
        this.session = session;
        this.scripts = scripts;
        this.request = request;
        this.run = run;
        this.listener = listener;
        this.clock = clock;
        this.hooks = hooks;
        this.halt = new Halt(session.contention());
    }

    /** Goes as far as it can; a migration that was taken back stays taken back. */
    HookRuns.End run(Seq<UndoPlan> plans, Ledger ledger) {
        Set<MigrationId> undone = plans.map(UndoPlan::migration).toLinkedSet();
        Seq<LedgerEntry> others = ledger.appliedLatestFirst()
                .reject(entry -> undone.contains(entry.id().migration()));
        HookRuns.End end = hooks.at(HookMoment.BEFORE_RUN);
        for (UndoPlan plan : plans) {
            end = end.then(() -> takeBack(plan, others, new Revival(ledger).of(plan.entries(), undone)));
        }
        session.statements().reset();
        HookRuns.End last = end.then(() -> hooks.at(HookMoment.AFTER_RUN));
        return last.fault().isDefined() && !halt.isAsked() ? last.alsoSaying(hooks.afterFailure()) : last;
    }

    /** One migration, between its hooks; what the first of them sets holds for it. */
    private HookRuns.End takeBack(UndoPlan plan, Seq<LedgerEntry> others, Seq<LedgerEntry> revived) {
        if (halt.isAsked()) {
            return HookRuns.End.of(Option.some(new RunFault(
                    "the run was told to end, and stopped before migration " + plan.migration() + " was taken back",
                    "Give the command again to go on.")));
        }
        session.statements().reset();
        return hooks.at(HookMoment.BEFORE_MIGRATION)
                .then(() -> HookRuns.End.of(undo(plan, others, revived)))
                .then(() -> hooks.at(HookMoment.AFTER_MIGRATION));
    }

    private Option<RunFault> undo(UndoPlan plan, Seq<LedgerEntry> others, Seq<LedgerEntry> revived) {
        session.statements().begin();
        UndoObstacles obstacles = new UndoObstacles(session, request);
        Option<RunFault> obstacle = obstacles.of(Vector.of(plan));
        if (obstacle.isDefined()) {
            session.statements().rollback();
            return obstacle;
        }
        Seq<GuardedOperation> needed = needed(plan);
        for (GuardedOperation operation : needed) {
            Option<RunFault> fault = obstacles.of(operation).orElse(() -> takeBack(operation, plan));
            if (fault.isDefined()) {
                session.statements().rollback();
                return fault;
            }
        }
        record(plan);
        takenAlong(needed, others).forEach(this::recordTakenAlong);
        revived.forEach(entry -> append(entry, Outcome.DEFERRED, "what made it moot was taken back"));
        return session.statements()
                .commit()
                .map(failure -> new RunFault(
                        plan.migration() + " could not be taken back: " + failure.describe(),
                        "Nothing of it was changed."));
    }

    private Seq<GuardedOperation> needed(UndoPlan plan) {
        return plan.steps(session.catalog().read(plan.scope()))
                .filter(step -> step.need() == UndoStep.Need.RUN)
                .map(UndoStep::operation);
    }

    private Option<RunFault> takeBack(GuardedOperation operation, UndoPlan plan) {
        PlannedStep step = new PlannedStep(
                operation,
                new Decision.Apply(Decision.Apply.Trust.KNOWN),
                PlannedStep.Phase.IN_ORDER,
                PlannedStep.Certainty.DEFINITE);
        Instant begin = clock.instant();
        listener.started(step);
        Option<StatementFailure> failure = attempt(operation, plan);
        Outcome outcome = failure.isEmpty() ? Outcome.APPLIED : Outcome.FAILED;
        listener.finished(step, outcome, Duration.between(begin, clock.instant()));
        return plan.isDispensable(operation) ? Option.none() : failure.map(why -> FaultWording.of(operation, why));
    }

    private Option<StatementFailure> attempt(GuardedOperation operation, UndoPlan plan) {
        if (operation.transactionality() == Transactionality.OUTSIDE_TRANSACTION) {
            return alone(operation);
        }
        return plan.isDispensable(operation)
                ? session.statements().attempt(operation.statement())
                : session.statements().run(operation.statement());
    }

    /** What cannot run in a transaction cuts it: what was taken back before it stays so whatever comes of it. */
    private Option<StatementFailure> alone(GuardedOperation operation) {
        return session.statements().commit().orElse(() -> {
            Option<StatementFailure> failure = refused(operation)
                    .orElse(() -> cleared(operation))
                    .orElse(() -> session.statements().run(operation.statement()));
            session.statements().begin();
            return failure;
        });
    }

    private Option<StatementFailure> refused(GuardedOperation operation) {
        return SharedSession.of(session)
                .refusal(operation)
                .map(DecisionWords::of)
                .map(why -> new StatementFailure(
                        NOT_SUPPORTED,
                        why.reason(),
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        StatementFailure.Origin.WITHIN));
    }

    /** What is left of an earlier try goes; what the server has against that. */
    private Option<StatementFailure> cleared(GuardedOperation operation) {
        return session.leftovers()
                .clearFor(operation.operation(), session.catalog().read(operation.scope()))
                .swap()
                .toOption();
    }

    private void record(UndoPlan plan) {
        for (LedgerEntry entry : plan.entries()) {
            if (entry.outcome().standing() == Outcome.Standing.WAITING) {
                append(entry, Outcome.WITHDRAWN, "its migration was taken back while it waited");
            }
            append(entry, Outcome.UNDONE, "was " + entry.outcome().word());
        }
    }

    /** What other migrations had applied on an object that is gone now: they wait for it again. */
    private Seq<LedgerEntry> takenAlong(Seq<GuardedOperation> done, Seq<LedgerEntry> others) {
        Seq<ObjectName> gone = done.flatMap(each -> each.operation().destroys());
        return gone.isEmpty()
                ? Vector.empty()
                : others.filter(
                        entry -> footprint(entry).exists(touched -> gone.exists(object -> object.contains(touched))));
    }

    private Seq<ObjectName> footprint(LedgerEntry entry) {
        if (!entry.footprint().equals(Footprint.NONE)) {
            return entry.footprint().objects().toVector();
        }
        return scripts.parse(
                        entry.id().migration(),
                        Vector.of(entry.statement()),
                        session.server().searchPath())
                .flatMap(operation -> operation.footprint().objects());
    }

    private void recordTakenAlong(LedgerEntry entry) {
        append(entry, Outcome.DEFERRED, "what it stood on was taken back");
    }

    private void append(LedgerEntry entry, Outcome outcome, String why) {
        session.ledger().append(entry.becoming(outcome, why, run, clock.instant()));
    }
}
