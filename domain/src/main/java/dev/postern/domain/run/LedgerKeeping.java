package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;

/** Commands that change what the ledger says and nothing else. */
final class LedgerKeeping {

    private final ScriptReader scripts;
    private final WorkReader works;
    private final TargetDatabase database;
    private final InstantSource clock;

    LedgerKeeping(ScriptReader scripts, WorkReader works, TargetDatabase database, InstantSource clock) {
        this.scripts = scripts;
        this.works = works;
        this.database = database;
        this.clock = clock;
    }

    RunReport adopt(MigrationId through) {
        return keep("adopt", (session, ledger, all) -> {
            PendingWork pending = works.read(all, ledger, session, Option.some(through));
            return recorder -> {
                pending.unrecorded().forEach(recorder::record);
                pending.work().ahead().forEach(each -> recorder.adopt(each, "there before Postern, not run"));
                return pending.unrecorded().map(ScriptRecord::id).toLinkedSet();
            };
        });
    }

    RunReport accept(MigrationId id) {
        return keep("accept", (session, ledger, all) -> {
            ParsedScript script = all.find(each -> each.id().samePlaceAs(id))
                    .getOrElseThrow(() -> new UnknownTargetException("there is no migration " + id));
            if (!ledger.scripts().containsKey(script.id())) {
                throw new UnknownTargetException(
                        "migration " + id + " has not been run yet: its text may change as it likes");
            }
            Migration now = scripts.parse(script, session.server().searchPath());
            return recorder ->
                    now.id().isRepeatable() ? acceptAgain(now, ledger, recorder) : accept(now, ledger, recorder);
        });
    }

    /** The text of a repeatable migration counts as run. */
    private Set<MigrationId> acceptAgain(Migration now, Ledger ledger, Recorder recorder) {
        recorder.record(works.record(now));
        WorkReader.numbered(now, ledger.superseding(Vector.of(now.id())))
                .operations()
                .forEach(each -> recorder.adopt(each, "accepted as the text of what was done, not run"));
        return LinkedHashSet.of(now.id());
    }

    private Set<MigrationId> accept(Migration now, Ledger ledger, Recorder recorder) {
        Set<OperationId> present = now.operations().map(GuardedOperation::id).toLinkedSet();
        Seq<LedgerEntry> gone =
                ledger.of(now.id()).reject(entry -> present.contains(entry.id().whole()));
        gone.filter(entry -> entry.outcome().standing() == Outcome.Standing.WAITING)
                .forEach(entry -> recorder.withdraw(entry, "no longer in the accepted text"));
        replaced(gone, now, ledger)
                .forEach(each -> recorder.adopt(each, "accepted as the text of what was done, not run"));
        int entries = gone.reject(entry -> entry.id().isPart())
                        .count(entry -> entry.outcome().standing() != Outcome.Standing.OPEN)
                + now.operations().size();
        recorder.record(new ScriptRecord(now.id(), now.name(), now.fingerprint(), entries, clock.instant()));
        return LinkedHashSet.of(now.id());
    }

    /** The statements that stand where one stood that has been done: another text for what is there already. */
    private static Seq<GuardedOperation> replaced(Seq<LedgerEntry> gone, Migration now, Ledger ledger) {
        Set<Integer> done = gone.filter(entry -> entry.outcome().standing() == Outcome.Standing.DONE)
                .map(LedgerEntry::ordinal)
                .toLinkedSet();
        return now.operations().filter(each -> ledger.latest(each.id()).isEmpty() && done.contains(each.ordinal()));
    }

    RunReport withdraw(OperationId id, String reason) {
        return keep("withdraw", (session, ledger, all) -> {
            LedgerEntry entry = ledger.latest(id)
                    .filter(LedgerKeeping::canBeGivenUp)
                    .getOrElseThrow(() -> new UnknownTargetException(
                            "nothing that waits is called " + id + "; what waits: " + waiting(ledger)));
            return recorder -> {
                recorder.withdraw(entry, reason);
                return LinkedHashSet.of(id.migration());
            };
        });
    }

    RunReport resolve(OperationId id, Resolution resolution) {
        return keep("resolve", (session, ledger, all) -> {
            LedgerEntry begun = ledger.latest(id)
                    .filter(entry -> entry.outcome().isUncertain())
                    .getOrElseThrow(() -> new UnknownTargetException(
                            "of nothing that is called " + id + " it is unknown whether it was done; unknown: "
                                    + names(ledger.entries()
                                            .values()
                                            .toVector()
                                            .filter(entry -> entry.outcome().isUncertain()))));
            return recorder -> {
                recorder.resolve(begun, resolution);
                return LinkedHashSet.of(id.migration());
            };
        });
    }

    private static boolean canBeGivenUp(LedgerEntry entry) {
        return entry.outcome().standing() == Outcome.Standing.WAITING
                || entry.outcome().isUncertain();
    }

    private static String waiting(Ledger ledger) {
        return names(ledger.waiting());
    }

    private static String names(Seq<LedgerEntry> entries) {
        return entries.isEmpty()
                ? "nothing"
                : entries.map(entry -> entry.id().toString()).mkString(", ");
    }

    /** Nothing is made, not even a place for the ledger, before it is clear that there is something to write down. */
    private RunReport keep(String command, Question question) {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.exclusive(ProgressListener.SILENT)) {
            Ledger ledger = session.ledger().read();
            Change change = question.ask(session, ledger, all);
            session.ledger().prepare();
            session.statements().begin();
            RunId run = session.ledger().begin(command, clock.instant());
            Set<MigrationId> changed = change.make(new Recorder(session.ledger(), run, clock, ledger));
            session.ledger().finish(run, "done", clock.instant());
            session.statements().commit().forEach(LedgerKeeping::refuse);
            Ledger after = session.ledger().read();
            Seq<MigrationReport> migrations = new Reports(all, after, Vector.empty(), Vector.empty()).of(changed);
            return new RunReports(command, all).report(RunOutcome.DONE, migrations, Vector.empty(), Option.none());
        }
    }

    private static void refuse(StatementFailure failure) {
        throw new LedgerUnusableException("what was to be recorded could not be committed: " + failure.describe());
    }

    /** What there is to write down; an exception if there is nothing of the kind. */
    private interface Question {
        Change ask(Session session, Ledger ledger, Seq<ParsedScript> all);
    }

    /** What one command writes down; answers which migrations it concerned. */
    private interface Change {
        Set<MigrationId> make(Recorder recorder);
    }
}
