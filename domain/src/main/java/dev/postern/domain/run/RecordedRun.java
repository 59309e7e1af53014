package dev.postern.domain.run;

import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.InstantSource;

/** A run that the ledger knows of, and whoever listens, from its beginning to its end. */
record RecordedRun(Session session, ProgressListener listener, InstantSource clock, RunId id) {

    /**
     * Begins one, in a ledger that is made ready for it.
     *
     * @param verdicts what is decided about its operations beforehand
     */
    static RecordedRun begin(
            Session session,
            ProgressListener listener,
            InstantSource clock,
            String command,
            Seq<PlannedStep> verdicts) {
        session.ledger().prepare();
        RunId id = session.ledger().begin(command, clock.instant());
        listener.begun(id, command, verdicts);
        return new RecordedRun(session, listener, clock, id);
    }

    /** Ends it, stopped by a fault or not. */
    void end(Option<RunFault> fault) {
        String outcome = new Halt(session.contention()).outcome(fault);
        session.ledger().finish(id, outcome, clock.instant());
        listener.ended(id, outcome);
    }
}
