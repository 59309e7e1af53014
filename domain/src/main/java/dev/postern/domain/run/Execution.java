package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.PreImage;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Walk;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Runs the way through the work on a live database: the same walk that the plan took, on what the server answers. A
 * segment of transactional statements commits together with its ledger rows; what cannot run in a transaction stands
 * alone, between two entries of the ledger.
 */
final class Execution {

    private final Session session;
    private final Recorder recorder;
    private final ProgressListener listener;
    private final InstantSource clock;
    private final Halt halt;
    private final HookRuns hooks;
    private final PlacedStatements statements;
    private final Strangers strangers;
    private final Option<Basis> reviewed;

    Execution(Session session, Recorder recorder, ProgressListener listener, InstantSource clock, HookRuns hooks) {
        this(session, recorder, listener, clock, hooks, Option.none());
    }

    private Execution(
            Session session,
            Recorder recorder,
            ProgressListener listener,
            InstantSource clock,
            HookRuns hooks,
            Option<Basis> reviewed) {
        this.session = session;
        this.recorder = recorder;
        this.listener = listener;
        this.clock = clock;
        this.halt = new Halt(session.contention());
        this.hooks = hooks;
        this.statements = new PlacedStatements(session.statements());
        this.strangers = new Strangers(session);
        this.reviewed = reviewed;
    }

    /** One that takes no step but those of a plan. */
    Execution as(Option<Basis> plan) {
        return new Execution(session, recorder, listener, clock, hooks, plan);
    }

    /** Goes as far as it can; what was committed stays, whatever stops it. */
    Advance run(Walk walk, Seq<ScriptRecord> unrecorded) {
        Advance advance = hooks.at(HookMoment.BEFORE_RUN, Advance.from(walk, unrecorded));
        Option<PlannedStep> next = advance.walk().next();
        while (next.isDefined() && advance.fault().isEmpty()) {
            advance = halt.isAsked() ? halted(advance, next.get()) : reached(advance, next.get());
            next = advance.walk().next();
        }
        return end(advance.fault().isDefined() ? advance : recordAsking(recordRest(leave(committed(advance)))));
    }

    /** What the last script has set is not to be felt by what comes behind all of them. */
    private Advance end(Advance advance) {
        session.statements().reset();
        Advance end = hooks.at(HookMoment.AFTER_RUN, advance);
        return end.fault().isDefined() && !halt.isAsked() ? hooks.afterFailure(end) : end;
    }

    /** What could be done now and is left to somebody who asks for it. */
    private Advance recordAsking(Advance advance) {
        for (Waiting each : advance.walk().waitingNow()) {
            if (each.awaits().exists(Awaited::isForAsking)) {
                Decision.Defer decision = new Decision.Defer(each.awaits());
                PlannedStep step = new PlannedStep(
                        each.operation(), decision, PlannedStep.Phase.SETTLING, PlannedStep.Certainty.DEFINITE);
                recorder.recordWaiting(step, Outcome.DEFERRED, decision.reason(), decision.awaits());
            }
        }
        return advance;
    }

    private Advance halted(Advance advance, PlannedStep step) {
        session.statements().rollback();
        return advance.backToBegin(advance.walk()).stopped(Halt.at(step.operation()));
    }

    private Advance reached(Advance advance, PlannedStep step) {
        return unlessLost(advance, Vector.of(step), () -> go(advance, step));
    }

    /** The transaction that is still open where the way is at its end. */
    private Advance committed(Advance advance) {
        return unlessLost(advance, Vector.empty(), () -> commit(advance));
    }

    /** Where the session is lost, it is said how far the run had come. */
    private static Advance unlessLost(Advance advance, Seq<PlannedStep> next, Supplier<Advance> work) {
        try {
            return work.get();
        } catch (DatabaseUnavailableException lost) {
            Seq<PlannedStep> unknown = uncommitted(advance).appendAll(next);
            throw unknown.lastOption()
                    .map(step -> new SessionLostException(
                            new DatabaseUnavailableException(
                                    FaultWording.ofLoss(lost, step.operation()), lost.trouble(), lost),
                            mayRunAgain(unknown)
                                    ? SessionLostException.Resumption.ALLOWED
                                    : SessionLostException.Resumption.FOR_A_PERSON))
                    .<RuntimeException>map(each -> each)
                    .getOrElse(lost);
        }
    }

    /** What was done in the transaction that is open. */
    private static Seq<PlannedStep> uncommitted(Advance advance) {
        return advance.transaction()
                .map(open -> advance.results().drop(open.results().size()))
                .getOrElse(Vector.empty())
                .map(StepResult::step);
    }

    /**
     * Whether what is not known to be committed may run once more without anybody's asking: a rolled-back change of rows has
     * used up values of sequences, and of what is opaque nobody knows.
     */
    private static boolean mayRunAgain(Seq<PlannedStep> steps) {
        return steps.map(each -> each.operation().operation().nature())
                .forAll(nature -> nature != Nature.DATA && nature != Nature.OPAQUE);
    }

    private Advance go(Advance advance, PlannedStep step) {
        if (advance.transaction().exists(open -> !belongs(advance, step, open))) {
            return commit(advance);
        }
        if (step.stops()) {
            return stop(advance, FaultWording.of(step));
        }
        if (reviewed.exists(plan -> !plan.allows(step))) {
            return stop(advance, FaultWording.ofUnplanned(step));
        }
        if (advance.transaction().isEmpty() && isFirstOfMigration(advance, step)) {
            return enter(leave(advance), step);
        }
        if (standsAlone(step)) {
            return advance.transaction().isDefined() ? commit(advance) : alone(advance, step);
        }
        if (advance.transaction().isEmpty()) {
            return open(inScript(advance, step), step);
        }
        PlannedStep judged = strangers.judged(step);
        return judged.stops()
                ? stop(advance, FaultWording.of(judged))
                : judged.decision().match(new InTransaction(recordScript(advance, judged), judged));
    }

    private static boolean isFirstOfMigration(Advance advance, PlannedStep step) {
        return step.phase() == PlannedStep.Phase.IN_ORDER
                && !advance.within().contains(step.operation().id().migration());
    }

    private Advance leave(Advance advance) {
        return advance.within().isEmpty() ? advance : hooks.at(HookMoment.AFTER_MIGRATION, advance.outside());
    }

    /** What one script sets for its session is not to be felt by the next; what a hook sets is meant for it. */
    private Advance enter(Advance advance, PlannedStep step) {
        session.statements().reset();
        return hooks.at(
                HookMoment.BEFORE_MIGRATION,
                advance.within(step.operation().id().migration()).in(ScriptSession.of(step.operation())));
    }

    /** Begins a segment, under the locks that it is known to need: what is decided from here on stays true. */
    private Advance open(Advance advance, PlannedStep step) {
        Segment segment = step.operation().segment();
        session.statements().begin();
        Locks locks = new SegmentLocks(advance.walk(), segment).known();
        Option<StatementFailure> failure = session.contention().lock(locks);
        if (failure.isDefined()) {
            session.statements().rollback();
            return halt.isAsked()
                    ? halted(advance, step)
                    : advance.stopped(FaultWording.ofLocks(segment, failure.get()));
        }
        return advance.opened(segment, refreshed(advance.walk()));
    }

    private static boolean standsAlone(PlannedStep step) {
        return step.operation().transactionality() == Transactionality.OUTSIDE_TRANSACTION
                && step.decision().runs();
    }

    private static boolean belongs(Advance advance, PlannedStep step, Advance.Transaction open) {
        return step.phase() != PlannedStep.Phase.IN_ORDER
                || (step.operation().segment().equals(open.segment())
                        && advance.script().isOf(step.operation()));
    }

    /** What settles borrows the session of the migration that goes on; behind its end it has one as it began. */
    private Advance inScript(Advance advance, PlannedStep step) {
        boolean goesOn = advance.walk().ahead().headOption().exists(advance.script()::isOf);
        if (step.phase() == PlannedStep.Phase.IN_ORDER || goesOn) {
            return advance;
        }
        session.statements().reset();
        return advance.in(ScriptSession.NEW);
    }

    /** Behind a statement that has run: what it has set is in force. */
    private static Advance inForceBehind(Advance advance, PlannedStep step) {
        SessionSettings behind =
                step.operation().settings().after(step.operation().statement());
        return step.phase() == PlannedStep.Phase.IN_ORDER
                ? advance.in(advance.script().having(behind))
                : advance;
    }

    private Walk refreshed(Walk walk) {
        return walk.withCatalog(walk.catalog().refreshed(session.catalog().read(walk.nearby())));
    }

    private Advance recordScript(Advance advance, PlannedStep step) {
        return advance.unrecorded()
                .find(script -> script.id().equals(step.operation().id().migration()))
                .filter(script -> step.phase() == PlannedStep.Phase.IN_ORDER)
                .map(script -> {
                    recorder.record(script);
                    return advance.recorded(script);
                })
                .getOrElse(advance);
    }

    private Advance recordRest(Advance advance) {
        Advance rest = advance;
        for (ScriptRecord script : advance.fault().isDefined() ? Vector.<ScriptRecord>empty() : advance.unrecorded()) {
            recorder.record(script);
            rest = rest.recorded(script);
        }
        return rest;
    }

    private Advance commit(Advance advance) {
        if (advance.transaction().isEmpty()) {
            return advance;
        }
        Option<StatementFailure> failure = session.statements().commit();
        return failure.map(why -> advance.backToBegin(advance.walk())
                        .stopped(new RunFault(
                                "migration "
                                        + advance.transaction().get().segment().migration()
                                        + " could not be committed: " + why.describe(),
                                "Its transaction was taken back. Put it right and run \"postern up\" again.")))
                .getOrElse(advance::closed);
    }

    private Advance stop(Advance advance, RunFault why) {
        session.statements().rollback();
        return advance.backToBegin(advance.walk()).stopped(why);
    }

    /** A statement that cannot run in a transaction: said before, asked afterwards. */
    private Advance alone(Advance advance, PlannedStep step) {
        Option<Decision> refusal = SharedSession.of(session).refusal(step.operation());
        if (refusal.isDefined()) {
            return refused(advance, new PlannedStep(step.operation(), refusal.get(), step.phase(), step.certainty()));
        }
        PlannedStep judged = strangers.judged(step);
        if (judged.decision().stops()) {
            return refused(advance, judged);
        }
        Advance recorded = recordScript(inScript(advance, step), step);
        Catalog before = refreshed(recorded.walk()).catalog();
        Operation operation = step.operation().operation();
        Either<StatementFailure, Leftovers.Found> cleared = cleared(operation, before);
        if (cleared.isLeft() || cleared.contains(Leftovers.Found.SOMETHING)) {
            return behind(recorded, step, cleared);
        }
        PreImage dropped = new Dropping(session, before).preImage(operation).getOrElse(PreImage.NONE);
        Inverse foreseen = operation.inverse(before, operation.project(before), dropped);
        recorder.record(step, Outcome.STARTED, "it cannot run in a transaction", foreseen);
        Instant begin = begin(step);
        Option<StatementFailure> failure = statements.run(recorded.script(), step, Decision.Apply.Trust.KNOWN);
        if (failure.isDefined()) {
            return failedAlone(recorded, step, failure.get());
        }
        Walk after = refreshedBehind(recorded.walk().after(step), step);
        Inverse inverse = operation.inverse(before, after.catalog(), dropped);
        return finish(
                inForceBehind(recorded, step).to(after, recorder.record(step, Outcome.APPLIED, "", inverse)),
                step,
                Outcome.APPLIED,
                begin);
    }

    /** What has been waiting waits on. */
    private Advance refused(Advance advance, PlannedStep step) {
        return step.phase() == PlannedStep.Phase.SETTLING
                ? blocked(advance, step, DecisionWords.of(step.decision()).reason())
                : advance.stopped(FaultWording.of(step));
    }

    /** What is left of an earlier try is not to be in the way of this one. */
    private Either<StatementFailure, Leftovers.Found> cleared(Operation operation, Catalog before) {
        return operation
                .residue(before)
                .map(residue -> session.leftovers().clear(residue))
                .getOrElse(() -> Either.right(Leftovers.Found.NOTHING));
    }

    /** Once the way is clear it is decided anew; as long as somebody is at it, it is waited for. */
    private Advance behind(Advance advance, PlannedStep step, Either<StatementFailure, Leftovers.Found> cleared) {
        if (cleared.isRight()) {
            session.leftovers().drop();
        }
        boolean waited = cleared.isRight() || session.contention().retry(cleared.getLeft()) == Contention.Retry.AGAIN;
        return waited
                ? advance.at(refreshed(advance.walk()))
                : advance.stopped(FaultWording.of(step.operation(), cleared.getLeft()));
    }

    /** What failed is not left lying about, if the server lets us. */
    private void clearBehind(Walk walk, PlannedStep step) {
        Catalog now = refreshedBehind(walk, step).catalog();
        cleared(step.operation().operation(), now)
                .filter(Leftovers.Found.SOMETHING::equals)
                .forEach(found -> session.leftovers().drop());
    }

    /** What was cut off is looked up by the next run: the ledger goes on saying that it was begun. */
    private Advance failedAlone(Advance advance, PlannedStep step, StatementFailure failure) {
        if (halt.caused(failure)) {
            return advance.stopped(Halt.within(step.operation()));
        }
        clearBehind(advance.walk(), step);
        if (step.phase() == PlannedStep.Phase.SETTLING) {
            return blocked(advance, step, failure.describe());
        }
        StepResult result = recorder.record(step, Outcome.FAILED, failure.describe());
        return advance.to(advance.walk(), result).stopped(FaultWording.of(step.operation(), failure));
    }

    private Advance blocked(Advance advance, PlannedStep step, String why) {
        StepResult result = recorder.recordWaiting(step, Outcome.BLOCKED, why, Vector.empty());
        listener.finished(step, Outcome.BLOCKED, Duration.ZERO);
        return advance.to(advance.walk().stuckAt(step), result);
    }

    private Walk refreshedBehind(Walk walk, PlannedStep step) {
        Scope scope = walk.nearby().and(step.operation().scope());
        return walk.withCatalog(walk.catalog().refreshed(session.catalog().read(scope)));
    }

    private Instant begin(PlannedStep step) {
        listener.started(step);
        return clock.instant();
    }

    private Advance finish(Advance advance, PlannedStep step, Outcome outcome, Instant begin) {
        listener.finished(step, outcome, Duration.between(begin, clock.instant()));
        return advance;
    }

    /** What to do with a step inside the open transaction. */
    private final class InTransaction implements Decision.Cases<Advance> {
        private final Advance advance;
        private final PlannedStep step;

        private InTransaction(Advance advance, PlannedStep step) {
            this.advance = advance;
            this.step = step;
        }

        @Override
        public Advance apply(Decision.Apply decision) {
            Either<StatementFailure, Leftovers.Found> cleared =
                    cleared(step.operation().operation(), advance.walk().catalog());
            if (cleared.isLeft()) {
                return failed(cleared.getLeft());
            }
            if (cleared.contains(Leftovers.Found.SOMETHING)) {
                return advance.at(refreshed(advance.walk()));
            }
            Instant begin = begin(step);
            return new Dropping(session, advance.walk().catalog())
                    .preImage(step.operation().operation())
                    .fold(
                            this::failed,
                            dropped -> statements
                                    .run(advance.script(), step, decision.trust())
                                    .map(this::failed)
                                    .getOrElse(() -> applied(begin, dropped)));
        }

        @Override
        public Advance alreadyInPlace(Decision.AlreadyInPlace decision) {
            return advance.walk().work().uncertain().contains(step.operation().id())
                    ? endedUnheard(decision)
                    : leftAlone(decision);
        }

        /** A run that did not end had begun it, and it went through: what is in place is ours. */
        private Advance endedUnheard(Decision.AlreadyInPlace decision) {
            Inverse foreseen = session.ledger()
                    .read()
                    .latest(step.operation().id())
                    .map(LedgerEntry::inverse)
                    .getOrElse(() -> Inverse.irreversible("how it was begun is not known"));
            StepResult result =
                    recorder.record(step, Outcome.APPLIED, decision.evidence().text(), foreseen);
            return finish(advance.to(advance.walk().after(step), result), step, Outcome.APPLIED, clock.instant());
        }

        private Advance leftAlone(Decision.AlreadyInPlace decision) {
            String evidence = decision.evidence().text();
            StepResult result = step.phase() == PlannedStep.Phase.MOOT
                    ? recorder.record(step, Outcome.MOOT, evidence)
                    : recorder.recordInPlace(step, evidence);
            return finish(advance.to(advance.walk().after(step), result), step, result.outcome(), clock.instant());
        }

        @Override
        public Advance defer(Decision.Defer decision) {
            StepResult result = recorder.recordWaiting(step, Outcome.DEFERRED, decision.reason(), decision.awaits());
            return finish(advance.to(advance.walk().after(step), result), step, Outcome.DEFERRED, clock.instant());
        }

        @Override
        public Advance conflict(Decision.Conflict decision) {
            return blocked(advance, step, "expected " + decision.expected() + ", found " + decision.found());
        }

        @Override
        public Advance refuse(Decision.Refuse decision) {
            return blocked(advance, step, decision.reason());
        }

        private Advance applied(Instant begin, PreImage dropped) {
            Operation operation = step.operation().operation();
            Catalog before = advance.walk().catalog();
            Walk after = advance.walk().after(step);
            boolean unforeseen =
                    operation.nature() == Nature.OPAQUE || operation.naming() == Operation.Naming.BY_SERVER;
            Walk known = unforeseen ? refreshedBehind(after, step) : after;
            Inverse inverse = operation.inverse(before, known.catalog(), dropped);
            StepResult result = recorder.record(step, Outcome.APPLIED, "", inverse);
            Advance applied = finish(inForceBehind(advance, step).to(known, result), step, Outcome.APPLIED, begin);
            return operation.usability() == Operation.Usability.ONCE_COMMITTED ? commit(applied) : applied;
        }

        private Advance failed(StatementFailure failure) {
            if (halt.caused(failure)) {
                return halted(advance, step);
            }
            if (step.phase() == PlannedStep.Phase.SETTLING) {
                return blocked(advance, step, failure.describe());
            }
            session.statements().rollback();
            if (mayRunAgain(uncommitted(advance).append(step))
                    && session.contention().retry(failure) == Contention.Retry.AGAIN) {
                return advance.backToBegin(advance.transaction().get().walk());
            }
            Walk again = refreshed(advance.transaction().get().walk());
            return failure.origin() == StatementFailure.Origin.STATEMENT && decidedOtherwise(again)
                    ? advance.backToBegin(again)
                    : fail(failure);
        }

        /** Whether the plan, made again on what the server says now, would not run the statement. */
        private boolean decidedOtherwise(Walk from) {
            Walk walk = from;
            for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
                if (next.get().operation().id().equals(step.operation().id())) {
                    return !next.get().decision().runs();
                }
                walk = walk.after(next.get());
            }
            return false;
        }

        private Advance fail(StatementFailure failure) {
            Advance before = recordScript(advance.backToBegin(advance.walk()), step);
            StepResult result = recorder.record(step, Outcome.FAILED, failure.describe());
            listener.finished(step, Outcome.FAILED, Duration.ZERO);
            return before.to(before.walk(), result).stopped(FaultWording.of(step.operation(), failure));
        }
    }
}
