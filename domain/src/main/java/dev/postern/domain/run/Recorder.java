package dev.postern.domain.run;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerStore;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.plan.Awaited;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.InstantSource;

/** Writes what became of steps into the ledger. */
final class Recorder {

    private final LedgerStore ledger;
    private final RunId run;
    private final InstantSource clock;
    private final Ledger known;

    /**
     * Of one run.
     *
     * @param known what the ledger said when the run began
     */
    Recorder(LedgerStore ledger, RunId run, InstantSource clock, Ledger known) {
        this.ledger = ledger;
        this.run = run;
        this.clock = clock;
        this.known = known;
    }

    /** Records a step that has nothing to take back. */
    StepResult record(PlannedStep step, Outcome outcome, String reason) {
        return record(step, outcome, reason, Inverse.nothing("it changed nothing"));
    }

    StepResult record(PlannedStep step, Outcome outcome, String reason, Inverse inverse) {
        ledger.append(entry(step, outcome, reason, Vector.empty(), inverse));
        return new StepResult(step, outcome, reason);
    }

    /** Records that a step waits, unless the ledger says just that already. */
    StepResult recordWaiting(PlannedStep step, Outcome outcome, String reason, Seq<Awaited> awaits) {
        boolean news = !known.latest(step.operation().id())
                .exists(entry -> entry.outcome() == outcome
                        && entry.reason().equals(reason)
                        && entry.sql().equals(KeptSql.of(step.operation().statement())));
        if (news) {
            ledger.append(
                    entry(step, outcome, reason, awaits.map(Awaited::describe), Inverse.nothing("it was not run")));
        }
        return new StepResult(step, outcome, reason);
    }

    /**
     * Records a step whose goal holds already: found in place, or done by a run of ours that was cut off before it could
     * say so.
     */
    StepResult recordInPlace(PlannedStep step, String evidence) {
        return known.latest(step.operation().id())
                .filter(entry -> entry.outcome() == Outcome.STARTED)
                .map(begun -> record(step, Outcome.APPLIED, "by a run that was cut off: " + evidence, begun.inverse()))
                .getOrElse(() -> record(step, Outcome.FOUND_IN_PLACE, evidence));
    }

    /** Records an operation as there before, without having run it. */
    void adopt(GuardedOperation operation, String reason) {
        PlannedStep step = new PlannedStep(
                operation,
                new Decision.AlreadyInPlace(new Evidence("adopted")),
                PlannedStep.Phase.IN_ORDER,
                PlannedStep.Certainty.DEFINITE);
        record(step, Outcome.ADOPTED, reason);
    }

    /** Records that something is given up. */
    void withdraw(LedgerEntry entry, String reason) {
        ledger.append(entry.becoming(Outcome.WITHDRAWN, reason, run, clock.instant()));
    }

    /** Records what somebody has found out about what was begun. */
    void resolve(LedgerEntry begun, Resolution resolution) {
        ledger.append(resolution.of(begun, run, clock.instant()));
    }

    /** Records that a script is known; the earlier text of a repeatable one counts no more from here on. */
    void record(ScriptRecord script) {
        if (script.id().isRepeatable()) {
            supersede(script);
        }
        ledger.append(script);
    }

    private void supersede(ScriptRecord script) {
        boolean another = known.scripts()
                .get(script.id())
                .exists(before -> !before.fingerprint().equals(script.fingerprint()));
        Seq<LedgerEntry> earlier = another ? known.of(script.id()) : Vector.empty();
        earlier.map(entry -> entry.becoming(
                        Outcome.SUPERSEDED, "its script has changed and runs again", run, clock.instant()))
                .forEach(ledger::append);
    }

    private LedgerEntry entry(PlannedStep step, Outcome outcome, String reason, Seq<String> waitsFor, Inverse inverse) {
        GuardedOperation operation = step.operation();
        return new LedgerEntry(
                operation.id(),
                operation.ordinal(),
                operation.statement().place(),
                operation.operation().kind(),
                operation.operation().target().map(ObjectName::sql),
                KeptSql.of(operation.statement()),
                outcome,
                reason,
                waitsFor,
                inverse,
                run,
                clock.instant(),
                operation.footprint());
    }
}
