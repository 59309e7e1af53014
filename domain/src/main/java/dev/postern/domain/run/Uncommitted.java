package dev.postern.domain.run;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Steps of which nobody knows that they count: what was done in the transaction that is open, and what is just being
 * done.
 */
record Uncommitted(Seq<PlannedStep> steps) {

    /** What was done in the transaction that is open; nothing where none is. */
    static Uncommitted in(Advance advance) {
        return new Uncommitted(advance.transaction()
                .map(open -> advance.results().drop(open.results().size()))
                .getOrElse(Vector.empty())
                .map(StepResult::step));
    }

    Uncommitted and(Seq<PlannedStep> next) {
        return new Uncommitted(steps.appendAll(next));
    }

    /**
     * Whether they may run once more without anybody's asking: a rolled-back change of rows has used up values of
     * sequences, and of what is opaque nobody knows.
     */
    boolean mayRunAgain() {
        return steps.map(each -> each.operation().operation().nature())
                .forAll(nature -> nature != Nature.DATA && nature != Nature.OPAQUE);
    }

    /** What is to be said where the session was lost with them: how far the run had come, and whether it may go on. */
    RuntimeException lostWith(DatabaseUnavailableException session) {
        return steps.lastOption()
                .<RuntimeException>map(step -> new SessionLostException(
                        new DatabaseUnavailableException(
                                FaultWording.ofLoss(session, step.operation()), session.trouble(), session),
                        mayRunAgain()
                                ? SessionLostException.Resumption.ALLOWED
                                : SessionLostException.Resumption.FOR_A_PERSON))
                .getOrElse(session);
    }
}
