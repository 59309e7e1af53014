package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** Applies migrations, or says what would be done. */
final class Up {

    /** How often a run is taken up again by itself. */
    private static final int MOST_LOSSES = 3;

    private final ScriptReader scripts;
    private final WorkReader works;
    private final TargetDatabase database;
    private final ProgressListener listener;
    private final InstantSource clock;

    Up(
            ScriptReader scripts,
            WorkReader works,
            TargetDatabase database,
            ProgressListener listener,
            InstantSource clock) {
        this.scripts = scripts;
        this.works = works;
        this.database = database;
        this.listener = listener;
        this.clock = clock;
    }

    /** What {@link #run} would do; changes nothing. */
    Review plan(UpRequest request) {
        Seq<ParsedScript> all = scripts.read();
        RunReports reports = new RunReports("plan", all);
        try (Session session = database.look()) {
            Ledger ledger = session.ledger().read();
            PendingWork pending = works.read(all, ledger, session, request.through());
            if (!pending.changes().isEmpty()) {
                return new Review(reports.changed(ledger, pending.changes()), new Basis(Vector.empty()));
            }
            PlannedRun planned = planned(session, all, pending, request);
            RunReport report =
                    planned.reported(reports).planned(pending.ledger(), planned.planned(), RunOutcome.PLANNED);
            return new Review(report, planned.basis());
        }
    }

    /**
     * The main path, again with a new session where one was lost and nothing speaks against it.
     *
     * @param choice what of the pending work is meant
     */
    RunReport run(String command, UpRequest request, UnaryOperator<PendingWork> choice) {
        Seq<ParsedScript> all = scripts.read();
        Seq<String> losses = Vector.empty();
        while (true) {
            try (Session session =
                    losses.isEmpty() ? database.exclusive(listener) : database.exclusiveAgain(listener)) {
                return run(new RunReports(command, all).alsoSaying(losses), session, all, request, choice);
            } catch (SessionLostException lost) {
                if (!mayGoOn(lost, losses, request)) {
                    throw lost.told();
                }
                losses = losses.append(
                        "the connection was lost, and the run went on with a new one: " + lost.getMessage());
                listener.resumes(String.valueOf(lost.getMessage()));
            }
        }
    }

    /** A plan that was looked at is run in one go or not at all. */
    private static boolean mayGoOn(SessionLostException lost, Seq<String> losses, UpRequest request) {
        return lost.resumption() == SessionLostException.Resumption.ALLOWED
                && losses.size() < MOST_LOSSES
                && request.reviewed().isEmpty();
    }

    /** Lock, ledger, what is left to do, catalog, plan, steps, report. */
    private RunReport run(
            RunReports told,
            Session session,
            Seq<ParsedScript> all,
            UpRequest request,
            UnaryOperator<PendingWork> choice) {
        Ledger ledger = session.ledger().read();
        PendingWork pending = choice.apply(works.read(all, ledger, session, request.through()));
        if (!pending.changes().isEmpty()) {
            return told.changed(ledger, pending.changes());
        }
        PlannedRun planned = planned(session, all, pending, request);
        RunReports reports = planned.reported(told);
        Option<RunFault> otherwise = planned.otherThanReviewed();
        if (otherwise.isDefined()) {
            return reports.otherwise(pending.ledger(), planned.plan(), otherwise);
        }
        if (planned.isObstructed() || pending.isNothing()) {
            return reports.planned(pending.ledger(), planned.planned(), RunOutcome.DONE);
        }
        Advance end = execute(told.command(), session, ledger, planned);
        return reports.ended(session.ledger().read(), planned.plan(), end);
    }

    private Advance execute(String command, Session session, Ledger known, PlannedRun planned) {
        RecordedRun run = RecordedRun.begin(
                session, listener, clock, command, planned.plan().verdicts());
        Recorder recorder = new Recorder(session.ledger(), run.id(), clock, known);
        HookRuns around =
                new HookRuns(session, planned.hooks(), planned.request().policy());
        Advance end = new Execution(session, new Journal(recorder, listener, clock), around)
                .as(planned.request().reviewed())
                .run(planned.walk(), planned.pending().unrecorded());
        session.leftovers().drop();
        run.end(end.fault());
        return end;
    }

    private PlannedRun planned(Session session, Seq<ParsedScript> all, PendingWork pending, UpRequest request) {
        ServerFacts server = session.server();
        Hooks hooks = scripts.hooks(server.searchPath());
        Catalog catalog = pending.work().read(session.catalog()::read);
        Misspellings misspellings = new Misspellings(
                session.catalog(),
                catalog,
                () -> scripts.parse(all, server.searchPath()).flatMap(Migration::operations));
        HookPlan planned = new HookPlanner(session, hooks, request.policy())
                .plan(pending.work(), catalog, plan -> misspellings.judged(plan, request.policy()));
        return new PlannedRun(request, server, pending, catalog, hooks, planned, misspellings);
    }
}
