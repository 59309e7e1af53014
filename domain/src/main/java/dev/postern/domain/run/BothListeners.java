package dev.postern.domain.run;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import java.time.Duration;

/** Tells two listeners the same, in this order. */
public record BothListeners(ProgressListener first, ProgressListener second) implements ProgressListener {

    @Override
    public void begun(RunId run, String command, Seq<PlannedStep> plan) {
        first.begun(run, command, plan);
        second.begun(run, command, plan);
    }

    @Override
    public void ended(RunId run, String outcome) {
        first.ended(run, outcome);
        second.ended(run, outcome);
    }

    @Override
    public void started(PlannedStep step) {
        first.started(step);
        second.started(step);
    }

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {
        first.finished(step, outcome, took);
        second.finished(step, outcome, took);
    }

    @Override
    public void waits(Wait wait) {
        first.waits(wait);
        second.waits(wait);
    }

    @Override
    public void progresses(String how) {
        first.progresses(how);
        second.progresses(how);
    }

    @Override
    public void resumes(String why) {
        first.resumes(why);
        second.resumes(why);
    }
}
