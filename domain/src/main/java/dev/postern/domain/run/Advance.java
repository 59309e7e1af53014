package dev.postern.domain.run;

import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Walk;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How far a run has come.
 *
 * @param walk the way that is left
 * @param results what was committed, or will be with the open transaction
 * @param unrecorded the records of migrations that no step has brought into the ledger yet
 * @param transaction the segment that is open; none between transactions
 * @param script what the session is set for
 * @param fault what stopped the run
 * @param within the migration that it is at; none before the first
 * @param warnings what there is to say beside
 */
record Advance(
        Walk walk,
        Seq<StepResult> results,
        Seq<ScriptRecord> unrecorded,
        Option<Transaction> transaction,
        ScriptSession script,
        Option<RunFault> fault,
        Option<MigrationId> within,
        Seq<String> warnings) {

    /** An open segment and where the run stood when it began. */
    record Transaction(
            Segment segment, Walk walk, Seq<StepResult> results, Seq<ScriptRecord> unrecorded, ScriptSession script) {}

    static Advance from(Walk walk, Seq<ScriptRecord> unrecorded) {
        return new Advance(
                walk,
                Vector.empty(),
                unrecorded,
                Option.none(),
                ScriptSession.NEW,
                Option.none(),
                Option.none(),
                Vector.empty());
    }

    /** Whether nothing has to be committed before a step: no transaction is open, or it belongs to the one that is. */
    boolean admits(PlannedStep step) {
        if (walk.leavesSession(step) || walk.opensSession(step)) {
            return transaction.forAll(open -> open.results().size() == results.size() && !walk.leavesSession(step));
        }
        return step.phase() != PlannedStep.Phase.IN_ORDER
                || transaction.forAll(
                        open -> step.operation().segment().equals(open.segment()) && script.isOf(step.operation()));
    }

    /** Whether a step is the first of its migration. */
    boolean comesToMigrationOf(PlannedStep step) {
        return step.phase() == PlannedStep.Phase.IN_ORDER
                && !within.contains(step.operation().id().migration());
    }

    Advance opened(Segment segment, Walk fresh) {
        return new Advance(
                fresh,
                results,
                unrecorded,
                Option.some(new Transaction(segment, fresh, results, unrecorded, script)),
                script,
                fault,
                within,
                warnings);
    }

    Advance closed() {
        return new Advance(
                walk.leavingSession(), results, unrecorded, Option.none(), script.committed(), fault, within, warnings);
    }

    /** As it was before the open segment began, with what the server says now. */
    Advance backToBegin(Walk fresh) {
        return transaction
                .map(open -> new Advance(
                        fresh,
                        open.results(),
                        open.unrecorded(),
                        Option.none(),
                        open.script(),
                        fault,
                        within,
                        warnings))
                .getOrElse(this);
    }

    Advance to(Walk next, StepResult result) {
        return new Advance(next, results.append(result), unrecorded, transaction, script, fault, within, warnings);
    }

    Advance at(Walk other) {
        return new Advance(other, results, unrecorded, transaction, script, fault, within, warnings);
    }

    Advance recorded(ScriptRecord record) {
        return new Advance(walk, results, unrecorded.remove(record), transaction, script, fault, within, warnings);
    }

    /** With the session set for a script as far as that. */
    Advance in(ScriptSession other) {
        return new Advance(walk, results, unrecorded, transaction, other, fault, within, warnings);
    }

    /** Behind a statement that has run: what it has set is in force. */
    Advance settingsBehind(PlannedStep step) {
        return step.phase() == PlannedStep.Phase.IN_ORDER
                ? in(script.having(
                        step.operation().settings().after(step.operation().statement())))
                : this;
    }

    Advance stopped(RunFault why) {
        return new Advance(walk, results, unrecorded, transaction, script, Option.some(why), within, warnings);
    }

    /** At a migration. */
    Advance within(MigrationId id) {
        return new Advance(walk, results, unrecorded, transaction, script, fault, Option.some(id), warnings);
    }

    /** At none. */
    Advance outside() {
        return new Advance(walk, results, unrecorded, transaction, script, fault, Option.none(), warnings);
    }

    Advance warned(Iterable<String> more) {
        return new Advance(walk, results, unrecorded, transaction, script, fault, within, warnings.appendAll(more));
    }
}
