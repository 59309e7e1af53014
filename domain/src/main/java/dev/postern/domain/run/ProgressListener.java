package dev.postern.domain.run;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
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

    /** A statement is about to run. */
    void started(PlannedStep step);

    /** A step has been recorded. */
    void finished(PlannedStep step, Outcome outcome, Duration took);

    /** The run is held up; told again, now and then, for as long as it is. */
    void waits(Wait wait);
}
