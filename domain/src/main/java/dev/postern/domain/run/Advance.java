package dev.postern.domain.run;

import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.Segment;
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
 * @param fault what stopped the run
 * @param within the migration that it is at; none before the first
 * @param warnings what there is to say beside
 */
record Advance(
        Walk walk,
        Seq<StepResult> results,
        Seq<ScriptRecord> unrecorded,
        Option<Transaction> transaction,
        Option<RunFault> fault,
        Option<MigrationId> within,
        Seq<String> warnings) {

    /** An open segment and where the run stood when it began. */
    record Transaction(Segment segment, Walk walk, Seq<StepResult> results, Seq<ScriptRecord> unrecorded) {}

    static Advance from(Walk walk, Seq<ScriptRecord> unrecorded) {
        return new Advance(
                walk, Vector.empty(), unrecorded, Option.none(), Option.none(), Option.none(), Vector.empty());
    }

    Advance opened(Segment segment, Walk fresh) {
        return new Advance(
                fresh,
                results,
                unrecorded,
                Option.some(new Transaction(segment, fresh, results, unrecorded)),
                fault,
                within,
                warnings);
    }

    Advance closed() {
        return new Advance(walk, results, unrecorded, Option.none(), fault, within, warnings);
    }

    /** As it was before the open segment began, with what the server says now. */
    Advance backToBegin(Walk fresh) {
        return transaction
                .map(open ->
                        new Advance(fresh, open.results(), open.unrecorded(), Option.none(), fault, within, warnings))
                .getOrElse(this);
    }

    Advance to(Walk next, StepResult result) {
        return new Advance(next, results.append(result), unrecorded, transaction, fault, within, warnings);
    }

    Advance at(Walk other) {
        return new Advance(other, results, unrecorded, transaction, fault, within, warnings);
    }

    Advance recorded(ScriptRecord script) {
        return new Advance(walk, results, unrecorded.remove(script), transaction, fault, within, warnings);
    }

    Advance stopped(RunFault why) {
        return new Advance(walk, results, unrecorded, transaction, Option.some(why), within, warnings);
    }

    /** At a migration. */
    Advance within(MigrationId id) {
        return new Advance(walk, results, unrecorded, transaction, fault, Option.some(id), warnings);
    }

    /** At none. */
    Advance outside() {
        return new Advance(walk, results, unrecorded, transaction, fault, Option.none(), warnings);
    }

    Advance warned(Iterable<String> more) {
        return new Advance(walk, results, unrecorded, transaction, fault, within, warnings.appendAll(more));
    }
}
