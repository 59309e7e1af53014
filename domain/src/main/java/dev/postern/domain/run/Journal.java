package dev.postern.domain.run;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Waiting;
import dev.postern.domain.plan.Walk;
import io.vavr.collection.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Writes down what becomes of steps as they are taken: in the ledger for whoever comes later, and to whoever listens.
 */
final class Journal {

    private final Recorder recorder;
    private final ProgressListener listener;
    private final InstantSource clock;

    Journal(Recorder recorder, ProgressListener listener, InstantSource clock) {
        this.recorder = recorder;
        this.listener = listener;
        this.clock = clock;
    }

    /** A statement is about to run; when that is. */
    Instant begun(PlannedStep step) {
        listener.started(step);
        return clock.instant();
    }

    /** A statement is about to run that no transaction takes back: the ledger says so before, whatever comes. */
    void announce(PlannedStep step, Inverse foreseen) {
        recorder.record(step, Outcome.STARTED, "it cannot run in a transaction", foreseen);
    }

    /** A statement has run. */
    Advance applied(Advance advance, Walk after, PlannedStep step, Inverse inverse, Instant begin) {
        StepResult result =
                recorder.record(step, Outcome.APPLIED, step.decision().remark(), inverse);
        listener.finished(step, Outcome.APPLIED, Duration.between(begin, clock.instant()));
        return advance.settingsBehind(step).to(after, result);
    }

    /** A run that did not end had done it, and could not say so. */
    Advance endedUnheard(Advance advance, PlannedStep step, String evidence, Inverse foreseen) {
        return ended(advance, recorder.record(step, Outcome.APPLIED, evidence, foreseen));
    }

    /** It was there before. */
    Advance inPlace(Advance advance, PlannedStep step, String evidence) {
        return ended(advance, recorder.recordInPlace(step, evidence));
    }

    /** What it was to touch is gone for good. */
    Advance moot(Advance advance, PlannedStep step, String why) {
        return ended(advance, recorder.record(step, Outcome.MOOT, why));
    }

    /** It has to wait. */
    Advance deferred(Advance advance, PlannedStep step, Decision.Defer decision) {
        return ended(advance, recorder.recordWaiting(step, Outcome.DEFERRED, decision.reason(), decision.awaits()));
    }

    private Advance ended(Advance advance, StepResult result) {
        listener.finished(result.step(), result.outcome(), Duration.ZERO);
        return advance.to(advance.walk().after(result.step()), result);
    }

    /** Its turn had come, and it could not be done: it waits on. */
    Advance blocked(Advance advance, PlannedStep step, String why) {
        StepResult result = recorder.recordWaiting(step, Outcome.BLOCKED, why, Vector.empty());
        listener.finished(step, Outcome.BLOCKED, Duration.ZERO);
        return advance.to(advance.walk().stuckAt(step), result);
    }

    /** A statement has failed, and with it the run. */
    Advance failed(Advance advance, PlannedStep step, StatementFailure failure) {
        Advance known = withScript(advance, step);
        StepResult result = recorder.record(step, Outcome.FAILED, failure.describe());
        listener.finished(step, Outcome.FAILED, Duration.ZERO);
        return known.to(known.walk(), result).stopped(FaultWording.of(step.operation(), failure));
    }

    /** The script of a step is known to the ledger from its first step on. */
    Advance withScript(Advance advance, PlannedStep step) {
        return advance.unrecorded()
                .find(script -> script.id().equals(step.operation().id().migration()))
                .filter(script -> step.phase() == PlannedStep.Phase.IN_ORDER)
                .map(script -> recorded(advance, script))
                .getOrElse(advance);
    }

    /** Behind the last step: what no step has recorded of the scripts, and what waits for somebody to ask for it. */
    Advance complete(Advance advance) {
        Advance complete =
                advance.fault().isDefined() ? advance : advance.unrecorded().foldLeft(advance, this::recorded);
        complete.walk()
                .waitingNow()
                .filter(each -> each.awaits().exists(Awaited::isForAsking))
                .forEach(this::recordForAsking);
        return complete;
    }

    private Advance recorded(Advance advance, ScriptRecord script) {
        recorder.record(script);
        return advance.recorded(script);
    }

    /** What could be done now and is left to somebody who asks for it. */
    private void recordForAsking(Waiting waiting) {
        Decision.Defer decision = new Decision.Defer(waiting.awaits());
        PlannedStep step = new PlannedStep(
                waiting.operation(), decision, PlannedStep.Phase.SETTLING, PlannedStep.Certainty.DEFINITE);
        recorder.recordWaiting(step, Outcome.DEFERRED, decision.reason(), decision.awaits());
    }
}
