package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.Policy;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.List;

/** Takes migrations back, or says how they would be. */
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

    /** What {@link #run} would do; changes nothing. */
    RunReport plan(DownRequest request) {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.look()) {
            Ledger ledger = session.ledger().read();
            Seq<UndoPlan> plans = plans(session, all, ledger, request);
            UndoFindings findings = new UndoObstacles(session, request).findings(plans);
            Option<RunFault> obstacle = findings.fault(request);
            return new RunReports("down", all)
                    .report(
                            obstacle.isEmpty() ? RunOutcome.PLANNED : RunOutcome.REFUSED,
                            told(concerned(all, ledger, plans), statements(session, plans)),
                            findings.warnings().appendAll(leftAlone(ledger, request)),
                            obstacle);
        }
    }

    RunReport run(DownRequest request) {
        Seq<ParsedScript> all = scripts.read();
        RunReports reports = new RunReports("down", all);
        try (Session session = database.exclusive(listener)) {
            Ledger ledger = session.ledger().read();
            Seq<UndoPlan> plans = plans(session, all, ledger, request);
            if (plans.isEmpty()) {
                return reports.report(RunOutcome.DONE, Vector.empty(), Vector.empty(), Option.none());
            }
            UndoFindings findings = new UndoObstacles(session, request).findings(plans);
            Map<String, Seq<UndoReport>> statements = statements(session, plans);
            Option<RunFault> obstacle = findings.fault(request);
            if (obstacle.isDefined()) {
                return reports.report(
                        RunOutcome.REFUSED, told(concerned(all, ledger, plans), statements), Vector.empty(), obstacle);
            }
            Hooks hooks = scripts.hooks(session.server().searchPath());
            session.ledger().prepare();
            RunId run = session.ledger().begin("down", clock.instant());
            listener.begun(run, "down", Vector.empty());
            HookRuns around = new HookRuns(session, hooks, Policy.DEFAULT);
            HookRuns.End end =
                    new UndoExecution(session, scripts, request, run, listener, clock, around).run(plans, ledger);
            Option<RunFault> fault = end.fault();
            String outcome = new Halt(session.contention()).outcome(fault);
            session.ledger().finish(run, outcome, clock.instant());
            listener.ended(run, outcome);
            Ledger after = session.ledger().read();
            return reports.report(
                    fault.isEmpty() ? RunOutcome.DONE : RunOutcome.FAILED,
                    told(concerned(all, after, plans), statements),
                    findings.warnings().appendAll(leftAlone(ledger, request)).appendAll(end.warnings()),
                    fault);
        }
    }

    private Seq<UndoPlan> plans(Session session, Seq<ParsedScript> all, Ledger ledger, DownRequest request) {
        return new UndoPlanner(scripts, session.server().searchPath()).plan(all, ledger, request);
    }

    /** Repeatable migrations have no state to go back to. */
    private static Seq<String> leftAlone(Ledger ledger, DownRequest request) {
        Seq<MigrationId> repeatable = ledger.scripts()
                .keySet()
                .toVector()
                .filter(MigrationId::isRepeatable)
                .filter(id -> request.run().isEmpty())
                .filter(id -> ledger.of(id).exists(entry -> entry.outcome() == Outcome.APPLIED));
        return repeatable.isEmpty()
                ? Vector.empty()
                : Vector.of("repeatable migrations are not taken back: " + repeatable.mkString(", "));
    }

    /** The statements of each migration, as things are before any of them runs. */
    private static Map<String, Seq<UndoReport>> statements(Session session, Seq<UndoPlan> plans) {
        Catalog now = session.catalog().read(plans.map(UndoPlan::scope).fold(Scope.EMPTY, Scope::and));
        Map<String, Seq<UndoReport>> statements = LinkedHashMap.empty();
        for (UndoPlan plan : plans) {
            statements = statements.put(plan.migration().value(), plan.reports(now));
            now = plan.after(now);
        }
        return statements;
    }

    private static Seq<MigrationReport> told(Seq<MigrationReport> migrations, Map<String, Seq<UndoReport>> statements) {
        return migrations.map(migration -> migration.undoneBy(
                statements.get(migration.id()).map(Seq::asJava).getOrElse(List.of())));
    }

    private static Seq<MigrationReport> concerned(Seq<ParsedScript> all, Ledger ledger, Seq<UndoPlan> plans) {
        return new Reports(all, ledger, Vector.empty(), Vector.empty())
                .of(plans.map(UndoPlan::migration).toLinkedSet());
    }
}
