package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;

/** Takes migrations back. */
final class Down {

    private final ScriptReader scripts;
    private final TargetDatabase database;
    private final ProgressListener listener;
    private final InstantSource clock;

    Down(ScriptReader scripts, TargetDatabase database, ProgressListener listener, InstantSource clock) {
        this.scripts = scripts;
        this.database = database;
        this.listener = listener;
        this.clock = clock;
    }

    RunReport run(DownRequest request) {
        Seq<ParsedScript> all = scripts.read();
        RunReports reports = new RunReports("down", all);
        try (Session session = database.exclusive(listener)) {
            Ledger ledger = session.ledger().read();
            Seq<UndoPlan> plans =
                    new UndoPlanner(scripts, session.server().searchPath()).plan(all, ledger, request.to());
            Option<RunFault> obstacle = new UndoObstacles(session.catalog(), request.rows()).of(plans);
            if (obstacle.isDefined()) {
                return reports.report(RunOutcome.REFUSED, concerned(all, ledger, plans), Vector.empty(), obstacle);
            }
            if (plans.isEmpty()) {
                return reports.report(RunOutcome.DONE, Vector.empty(), Vector.empty(), Option.none());
            }
            session.ledger().prepare();
            RunId run = session.ledger().begin("down", clock.instant());
            Option<RunFault> fault =
                    new UndoExecution(session, scripts, request.rows(), run, listener, clock).run(plans, ledger);
            session.ledger().finish(run, fault.isEmpty() ? "done" : "failed", clock.instant());
            Ledger after = session.ledger().read();
            return reports.report(
                    fault.isEmpty() ? RunOutcome.DONE : RunOutcome.FAILED,
                    concerned(all, after, plans),
                    leftAlone(ledger),
                    fault);
        }
    }

    /** Repeatable migrations have no state to go back to. */
    private static Seq<String> leftAlone(Ledger ledger) {
        Seq<MigrationId> repeatable = ledger.scripts()
                .keySet()
                .toVector()
                .filter(MigrationId::isRepeatable)
                .filter(id -> ledger.of(id).exists(entry -> entry.outcome() == Outcome.APPLIED));
        return repeatable.isEmpty()
                ? Vector.empty()
                : Vector.of("repeatable migrations are not taken back: " + repeatable.mkString(", "));
    }

    private static Seq<MigrationReport> concerned(Seq<ParsedScript> all, Ledger ledger, Seq<UndoPlan> plans) {
        return new Reports(all, ledger, Vector.empty(), Vector.empty())
                .of(plans.map(UndoPlan::migration).toLinkedSet());
    }
}
