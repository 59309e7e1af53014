package dev.postern.domain.run;

import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/**
 * Runs the way through the work on a live database: the same walk that the plan took, on what the server answers. A
 * segment of transactional statements commits together with its ledger rows; what cannot run in a transaction stands
 * alone, between two entries of the ledger.
 */
final class Execution {

    private final Session session;
    private final Journal journal;
    private final HookRuns hooks;
    private final Option<Basis> reviewed;
    private final Halt halt;
    private final Strangers strangers;
    private final SegmentTransactions transactions;
    private final OutsideTransaction outside;

    Execution(Session session, Journal journal, HookRuns hooks) {
        this(session, journal, hooks, Option.none());
    }

    private Execution(Session session, Journal journal, HookRuns hooks, Option<Basis> reviewed) {
        this.session = session;
        this.journal = journal;
        this.hooks = hooks;
        this.reviewed = reviewed;
        this.halt = new Halt(session.contention());
        this.strangers = new Strangers(session);
        this.transactions = new SegmentTransactions(session);
        this.outside = new OutsideTransaction(session, journal);
    }

    /** One that takes no step but those of a plan. */
    Execution as(Option<Basis> plan) {
        return new Execution(session, journal, hooks, plan);
    }

    /** Goes as far as it can; what was committed stays, whatever stops it. */
    Advance run(Walk walk, Seq<ScriptRecord> unrecorded) {
        Advance advance = onward(hooks.at(HookMoment.BEFORE_RUN, Advance.from(walk, unrecorded)));
        return end(advance.fault().isDefined() ? advance : journal.complete(leave(committed(advance))));
    }

    /** What still waits is asked for once more where what has been done may have come to more than was foreseen. */
    private Advance onward(Advance begin) {
        Advance advance = steps(begin);
        boolean mayGoOn = advance.fault().isEmpty()
                && reviewed.isEmpty()
                && !advance.walk().waiting().isEmpty()
                && advance.results().size() > begin.results().size();
        return mayGoOn ? onward(lookedAround(committed(advance))) : advance;
    }

    private Advance steps(Advance begin) {
        Advance advance = begin;
        Option<PlannedStep> next = advance.walk().next();
        while (next.isDefined() && advance.fault().isEmpty()) {
            advance = halt.isAsked() ? transactions.halted(advance, next.get()) : nearer(advance, next.get());
            next = advance.walk().next();
        }
        return advance;
    }

    private Advance lookedAround(Advance advance) {
        return unlessLost(
                advance, Vector.empty(), () -> advance.at(new FreshReading(session.catalog()).of(advance.walk())));
    }

    /** Nearer to a step by what has to come before it, or behind it. */
    private Advance nearer(Advance advance, PlannedStep step) {
        return unlessLost(advance, Vector.of(step), () -> go(advance, step));
    }

    private Advance go(Advance advance, PlannedStep step) {
        if (!advance.admits(step)) {
            return transactions.commit(advance);
        }
        if (step.stops()) {
            return transactions.takeBack(advance, FaultWording.of(step));
        }
        if (reviewed.exists(plan -> !plan.allows(step))) {
            return transactions.takeBack(advance, FaultWording.ofUnplanned(step));
        }
        return advance.transaction().isDefined() ? within(advance, step) : between(advance, step);
    }

    /**
     * Between two transactions: on to the migration of a step, or to the step itself where it stands alone, or to its
     * transaction.
     */
    private Advance between(Advance advance, PlannedStep step) {
        if (advance.comesToMigrationOf(step)) {
            return enter(leave(advance), step);
        }
        Advance ready = inScript(advance, step);
        return step.standsAlone() ? outside.run(ready, step) : transactions.open(ready, step);
    }

    private Advance within(Advance advance, PlannedStep step) {
        if (step.standsAlone()) {
            return transactions.commit(advance);
        }
        PlannedStep judged = strangers.judged(step);
        return judged.stops()
                ? transactions.takeBack(advance, FaultWording.of(judged))
                : judged.decision()
                        .match(new InTransaction(
                                session, transactions, journal, journal.withScript(advance, judged), judged));
    }

    /** What one script sets for its session is not to be felt by the next; what a hook sets is meant for it. */
    private Advance enter(Advance advance, PlannedStep step) {
        session.statements().reset();
        return hooks.at(
                HookMoment.BEFORE_MIGRATION,
                advance.within(step.operation().id().migration()).in(ScriptSession.of(step.operation())));
    }

    private Advance leave(Advance advance) {
        return advance.within().isEmpty() ? advance : hooks.at(HookMoment.AFTER_MIGRATION, advance.outside());
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

    /** The transaction that is still open where the way is at its end. */
    private Advance committed(Advance advance) {
        return unlessLost(advance, Vector.empty(), () -> transactions.commit(advance));
    }

    /** Where the session is lost, it is said how far the run had come. */
    private static Advance unlessLost(Advance advance, Seq<PlannedStep> next, Supplier<Advance> work) {
        try {
            return work.get();
        } catch (DatabaseUnavailableException session) {
            throw Uncommitted.in(advance).and(next).lostWith(session);
        }
    }

    /** What the last script has set is not to be felt by what comes behind all of them. */
    private Advance end(Advance advance) {
        session.statements().reset();
        Advance end = hooks.at(HookMoment.AFTER_RUN, advance);
        return end.fault().isDefined() && !halt.isAsked() ? hooks.afterFailure(end) : end;
    }
}
