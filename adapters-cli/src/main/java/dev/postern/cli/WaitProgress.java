package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.Wait;
import java.time.Duration;

/** Shows nothing but who holds the run up: without that a pipeline would only seem to hang. */
final class WaitProgress implements Progress {

    private final WaitNotices notices;

    WaitProgress(Page errors) {
        this.notices = new WaitNotices(errors);
    }

    @Override
    public void started(PlannedStep step) {}

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {}

    @Override
    public void waits(Wait wait) {
        notices.tell(wait);
    }

    @Override
    public void resumes(String why) {
        notices.tellOfLoss(why);
    }

    @Override
    public void close() {}
}
