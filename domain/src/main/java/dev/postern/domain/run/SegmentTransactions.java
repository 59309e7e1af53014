package dev.postern.domain.run;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import io.vavr.control.Option;

/**
 * Begins and ends transactions: what a segment does is committed together with its rows in the ledger, or taken back
 * with them.
 */
final class SegmentTransactions {

    private final Session session;
    private final Halt halt;

    SegmentTransactions(Session session) {
        this.session = session;
        this.halt = new Halt(session.contention());
    }

    /**
     * Begins the segment of a step, under the locks that it is known to need: what is decided from here on stays true.
     */
    Advance open(Advance advance, PlannedStep step) {
        Segment segment = step.operation().segment();
        session.statements().begin();
        Locks locks = new SegmentLocks(advance.walk(), segment).known();
        Option<StatementFailure> failure = session.contention().lock(locks);
        if (failure.isEmpty()) {
            return advance.opened(segment, new FreshReading(session.catalog()).of(advance.walk()));
        }
        return halt.isAsked() ? halted(advance, step) : takeBack(advance, FaultWording.ofLocks(segment, failure.get()));
    }

    /** With the transaction committed, if one is open. */
    Advance commit(Advance advance) {
        if (advance.transaction().isEmpty()) {
            return advance;
        }
        Option<OperationId> leftOver = advance.walk().leftInSession();
        return leftOver.isDefined()
                ? takeApart(advance, leftOver.get())
                : session.statements()
                        .commit()
                        .map(why -> advance.backToBegin(advance.walk())
                                .stopped(FaultWording.ofCommit(
                                        advance.transaction().get().segment(), why)))
                        .getOrElse(advance::closed);
    }

    /** With what is not committed taken back, which is done together with an operation or not at all: all of it waits on. */
    Advance takeApart(Advance advance, OperationId one) {
        session.statements().rollback();
        Walk begin = advance.transaction().get().walk();
        return advance.backToBegin(begin.stuckTogether(one));
    }

    /** With what is not committed taken back, and the run at its end. */
    Advance takeBack(Advance advance, RunFault why) {
        session.statements().rollback();
        return advance.backToBegin(advance.walk()).stopped(why);
    }

    /** The same before a step, where somebody wants the run to end. */
    Advance halted(Advance advance, PlannedStep before) {
        return takeBack(advance, Halt.at(before.operation()));
    }
}
