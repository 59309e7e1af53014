package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
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
        return keep("adopt", (session, ledger, all, run) -> {
            SearchPath path = session.server().searchPath();
            PendingWork pending = works.read(all, ledger, path, Option.some(through));
            pending.unrecorded().forEach(session.ledger()::append);
            for (GuardedOperation operation : pending.work().ahead()) {
                PlannedStep step = new PlannedStep(
                        operation,
                        new Decision.AlreadyInPlace(new Evidence("adopted")),
                        PlannedStep.Phase.IN_ORDER,
                        PlannedStep.Certainty.DEFINITE);
                new Recorder(session.ledger(), run, clock, ledger)
                        .record(step, Outcome.ADOPTED, "there before Postern, not run");
            }
            return pending.unrecorded().map(ScriptRecord::id).toLinkedSet();
        });
    }

    RunReport accept(MigrationId id) {
        return keep("accept", (session, ledger, all, run) -> {
            ParsedScript script = all.find(each -> each.id().samePlaceAs(id))
                    .getOrElseThrow(() -> new UnknownTargetException("there is no migration " + id));
            if (!ledger.scripts().containsKey(script.id())) {
                throw new UnknownTargetException(
                        "migration " + id + " has not been run yet: its text may change as it likes");
            }
            Migration now = scripts.parse(script, session.server().searchPath());
            Set<OperationId> present =
                    now.operations().map(GuardedOperation::id).toLinkedSet();
            Seq<LedgerEntry> gone = ledger.of(script.id()).reject(entry -> present.contains(entry.id()));
            gone.filter(entry -> entry.outcome().standing() == Outcome.Standing.WAITING)
                    .map(entry ->
                            entry.becoming(Outcome.WITHDRAWN, "no longer in the accepted text", run, clock.instant()))
                    .forEach(session.ledger()::append);
            replaced(gone, now, ledger).forEach(operation -> adopt(session, run, ledger, operation));
            int entries = gone.count(entry -> entry.outcome().standing() != Outcome.Standing.OPEN)
                    + now.operations().size();
            session.ledger()
                    .append(new ScriptRecord(script.id(), now.name(), now.fingerprint(), entries, clock.instant()));
            return LinkedHashSet.of(script.id());
        });
    }

    /** The statements that stand where one stood that has been done: another text for what is there already. */
    private static Seq<GuardedOperation> replaced(Seq<LedgerEntry> gone, Migration now, Ledger ledger) {
        Set<Integer> done = gone.filter(entry -> entry.outcome().standing() == Outcome.Standing.DONE)
                .map(LedgerEntry::ordinal)
                .toLinkedSet();
        return now.operations().filter(each -> ledger.latest(each.id()).isEmpty() && done.contains(each.ordinal()));
    }

    private void adopt(Session session, RunId run, Ledger ledger, GuardedOperation operation) {
        PlannedStep step = new PlannedStep(
                operation,
                new Decision.AlreadyInPlace(new Evidence("accepted")),
                PlannedStep.Phase.IN_ORDER,
                PlannedStep.Certainty.DEFINITE);
        new Recorder(session.ledger(), run, clock, ledger)
                .record(step, Outcome.ADOPTED, "accepted as the text of what was done, not run");
    }

    RunReport withdraw(OperationId id, String reason) {
        return keep("withdraw", (session, ledger, all, run) -> {
            LedgerEntry entry = ledger.latest(id)
                    .filter(LedgerKeeping::canBeGivenUp)
                    .getOrElseThrow(() -> new UnknownTargetException(
                            "nothing that waits is called " + id + "; what waits: " + waiting(ledger)));
            session.ledger().append(entry.becoming(Outcome.WITHDRAWN, reason, run, clock.instant()));
            return LinkedHashSet.of(id.migration());
        });
    }

    private static boolean canBeGivenUp(LedgerEntry entry) {
        return entry.outcome().standing() == Outcome.Standing.WAITING
                || entry.outcome() == Outcome.STARTED
                || entry.outcome() == Outcome.INDETERMINATE;
    }

    private static String waiting(Ledger ledger) {
        Seq<LedgerEntry> waiting = ledger.waiting();
        return waiting.isEmpty()
                ? "nothing"
                : waiting.map(entry -> entry.id().toString()).mkString(", ");
    }

    private RunReport keep(String command, Change change) {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.exclusive()) {
            Ledger ledger = session.ledger().read();
            session.ledger().prepare();
            session.statements().begin();
            RunId run = session.ledger().begin(command, clock.instant());
            Set<MigrationId> changed = change.make(session, ledger, all, run);
            session.ledger().finish(run, "done", clock.instant());
            session.statements().commit();
            Ledger after = session.ledger().read();
            Seq<MigrationReport> migrations = new Reports(all, after, Vector.empty(), Vector.empty()).of(changed);
            return new RunReports(command, all).report(RunOutcome.DONE, migrations, Vector.empty(), Option.none());
        }
    }

    /** What one command changes; answers which migrations it concerned. */
    private interface Change {
        Set<MigrationId> make(Session session, Ledger ledger, Seq<ParsedScript> all, RunId run);
    }
}
