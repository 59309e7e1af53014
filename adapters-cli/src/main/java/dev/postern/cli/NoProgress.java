package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.Wait;
import java.time.Duration;

/** Shows nothing at all. */
final class NoProgress implements Progress {

    @Override
    public void started(PlannedStep step) {}

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {}

    @Override
    public void waits(Wait wait) {}

    @Override
    public void close() {}
}
