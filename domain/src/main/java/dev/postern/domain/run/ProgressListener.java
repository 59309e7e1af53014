package dev.postern.domain.run;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import java.time.Duration;

/** Is told what a run does while it does it. Called on the run's own thread; it must not throw. */
public interface ProgressListener {

    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void started(PlannedStep step) {}

        @Override
        public void finished(PlannedStep step, Outcome outcome, Duration took) {}

        @Override
        public void waits(Wait wait) {}
    };

    /**
     * A run has begun.
     *
     * @param plan what it set out to do; empty for one that takes back
     */
    default void begun(RunId run, String command, Seq<PlannedStep> plan) {}

    /** A run has come to its end, with what came of it in a word. */
    default void ended(RunId run, String outcome) {}

    /** A statement is about to run. */
    void started(PlannedStep step);

    /** A step has been recorded. */
    void finished(PlannedStep step, Outcome outcome, Duration took);

    /** The run is held up; told again, now and then, for as long as it is. */
    void waits(Wait wait);

    /**
     * How far the statement is that runs, as the server says it: {@code building index: scanning table, 40 %}. Told by
     * whoever watches the run, on another thread than everything else.
     */
    default void progresses(String how) {}

    /** The session was lost, for that reason; the run goes on with a new one, as soon as there is one. */
    default void resumes(String why) {}
}
