package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import java.time.Duration;

/** Shows nothing. */
final class SilentProgress implements Progress {

    @Override
    public void started(PlannedStep step) {}

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {}

    @Override
    public void close() {}
}
