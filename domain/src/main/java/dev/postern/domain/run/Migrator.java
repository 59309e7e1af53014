package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The front door: plans, runs and reports migrations of one database. It holds nothing between two calls, starts no
 * thread, and may be called from several.
 *
 * <p>Every method throws {@link InvalidScriptsException} when the scripts have faults, {@link
 * DatabaseUnavailableException} when the database cannot be reached, goes away or does not answer, {@link RunLockUnavailableException}
 * when another run does not end in time, {@link UnsupportedServerException}, {@link
 * RoleUnavailableException} and {@link
 * dev.postern.domain.ledger.LedgerUnusableException} when the server or the ledger is none to work with.
 */
public final class Migrator {

    /** How often a run is taken up again by itself. */
    private static final int MOST_LOSSES = 3;

    private final ScriptReader scripts;
    private final WorkReader works;
    private final TargetDatabase database;
    private final ProgressListener listener;
    private final InstantSource clock;

    public Migrator(
            MigrationSource source,
            SqlAnalyzer analyzer,
            TargetDatabase database,
            ProgressListener listener,
            InstantSource clock) {
        this.scripts = new ScriptReader(source, new ScriptParser(analyzer));
        this.works = new WorkReader(scripts, clock);
        this.database = database;
        this.listener = listener;
        this.clock = clock;
    }

    /** What {@link #up} would do; changes nothing. */
    public RunReport plan(UpRequest request) {
        return review(request).report();
    }

    /** The same, to be looked at and run as it is. */
    public Review review(UpRequest request) {
        return answered(() -> planned(request));
    }

    private Review planned(UpRequest request) {
        Seq<ParsedScript> all = scripts.read();
        RunReports reports = new RunReports("plan", all);
        try (Session session = database.look()) {
            Ledger ledger = session.ledger().read();
            PendingWork pending = works.read(all, ledger, session, request.through());
            if (!pending.changes().isEmpty()) {
                return new Review(reports.changed(ledger, pending.changes()), new Basis(Vector.empty()));
            }
            Hooks hooks = scripts.hooks(session.server().searchPath());
            Catalog catalog = pending.work().read(session.catalog()::read);
            Misspellings misspellings = misspellings(session, all, catalog);
            HookPlan planned = planned(session, pending.work(), catalog, hooks, misspellings, request.policy());
            MigrationPlan plan = planned.plan();
            RunReport report = reports.alsoSaying(pending.work().lateness())
                    .alsoSaying(misspellings.warnings(plan.waiting()))
                    .planned(pending.ledger(), planned, RunOutcome.PLANNED);
            BasisReading basis = new BasisReading(session.server(), hooks, request);
            return new Review(report, basis.of(pending.work(), catalog, planned));
        }
    }

    /**
     * Applies what can be applied, records what must wait, and settles what waited and can be done now. Nothing runs
     * where something stands in the way: the report is {@link RunOutcome#REFUSED} then and says what.
     */
    public RunReport up(UpRequest request) {
        return answered(() -> run("up", request, UnaryOperator.identity()));
    }

    /** Settles what waits and can be done now; applies nothing that is pending. */
    public RunReport reconcile(Policy policy) {
        return answered(() -> run("reconcile", new UpRequest(Option.none(), policy), PendingWork::reconciling));
    }

    /**
     * Takes migrations back: exactly what the ledger says was applied, by their down scripts or by the inverses that
     * were recorded. Nothing runs where something cannot be taken back, or where rows would be lost that the request
     * does not give up: the report is {@link RunOutcome#REFUSED} then and says what.
     */
    public RunReport down(DownRequest request) {
        return answered(() -> new Down(scripts, database, listener, clock).run(request));
    }

    /** What {@link #down} would do, statement by statement, and what would be lost; changes nothing. */
    public RunReport planDown(DownRequest request) {
        return answered(() -> new Down(scripts, database, listener, clock).plan(request));
    }

    /** Every migration, and what became of its operations; changes nothing. */
    public RunReport status() {
        return answered(this::found);
    }

    private RunReport found() {
        Seq<ParsedScript> all = scripts.read();
        try (Session session = database.look()) {
            Ledger ledger = session.ledger().read();
            PendingWork pending = works.read(all, ledger, session, Option.none());
            Work waiting = pending.waitingOnly().work();
            Catalog catalog = waiting.read(session.catalog()::read);
            Seq<String> warnings = new WaitingWarnings(
                            Walk.of(waiting, catalog, Policy.DEFAULT).waitingNow())
                    .sentences()
                    .appendAll(pending.work().lateness());
            Seq<MigrationReport> migrations = new Reports(
                            all,
                            pending.ledger(),
                            Vector.empty(),
                            pending.work().ahead())
                    .all();
            return new RunReports("status", all).report(RunOutcome.DONE, migrations, warnings, Option.none());
        }
    }

    /** Records every migration up to one as adopted: it was there before Postern, and is never run. */
    public RunReport adopt(MigrationId through) {
        return answered(() -> keeping().adopt(through));
    }

    /** Records that the text of a migration that was run is right as it is now. */
    public RunReport accept(MigrationId id) {
        return answered(() -> keeping().accept(id));
    }

    /** Gives a waiting operation up for good, on record. */
    public RunReport withdraw(OperationId id, String reason) {
        return answered(() -> keeping().withdraw(id, reason));
    }

    /** Records what somebody has found out about an operation that was begun by a run that did not end. */
    public RunReport resolve(OperationId id, Resolution resolution) {
        return answered(() -> keeping().resolve(id, resolution));
    }

    private LedgerKeeping keeping() {
        return new LedgerKeeping(scripts, works, database, clock);
    }

    private Misspellings misspellings(Session session, Seq<ParsedScript> all, Catalog catalog) {
        return new Misspellings(
                session.catalog(),
                catalog,
                () -> scripts.parse(all, session.server().searchPath()).flatMap(Migration::operations));
    }

    private static HookPlan planned(
            Session session, Work work, Catalog catalog, Hooks hooks, Misspellings misspellings, Policy policy) {
        return new HookPlanner(session, hooks, policy).plan(work, catalog, plan -> misspellings.judged(plan, policy));
    }

    /** To whoever asks, a catalog that cannot be read is a database that is not there to work with. */
    private static <T> T answered(Supplier<T> command) {
        try {
            return command.get();
        } catch (CatalogUnavailableException unread) {
            throw new DatabaseUnavailableException(String.valueOf(unread.getMessage()), unread);
        }
    }

    /** The main path, again with a new session where one was lost and nothing speaks against it. */
    private RunReport run(String command, UpRequest request, UnaryOperator<PendingWork> choice) {
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
        Hooks hooks = scripts.hooks(session.server().searchPath());
        Catalog catalog = pending.work().read(session.catalog()::read);
        Misspellings misspellings = misspellings(session, all, catalog);
        HookPlan planned = planned(session, pending.work(), catalog, hooks, misspellings, request.policy());
        MigrationPlan plan = planned.plan();
        RunReports reports =
                told.alsoSaying(pending.work().lateness()).alsoSaying(misspellings.warnings(plan.waiting()));
        Option<RunFault> otherwise = request.reviewed()
                .flatMap(reviewed -> reviewed.otherThan(
                        new BasisReading(session.server(), hooks, request).of(pending.work(), catalog, planned)));
        if (otherwise.isDefined()) {
            return reports.otherwise(pending.ledger(), plan, otherwise);
        }
        if (!planned.hooks().obstacles().isEmpty() || !plan.obstacles().isEmpty() || pending.isNothing()) {
            return reports.planned(pending.ledger(), planned, RunOutcome.DONE);
        }
        session.ledger().prepare();
        RunId run = session.ledger().begin(told.command(), clock.instant());
        listener.begun(run, told.command(), plan.verdicts());
        HookRuns around = new HookRuns(session, hooks, request.policy());
        Journal journal = new Journal(new Recorder(session.ledger(), run, clock, ledger), listener, clock);
        Advance end = new Execution(session, journal, around)
                .as(request.reviewed())
                .run(Walk.of(pending.work(), catalog, request.policy()), pending.unrecorded());
        session.leftovers().drop();
        String outcome = new Halt(session.contention()).outcome(end.fault());
        session.ledger().finish(run, outcome, clock.instant());
        listener.ended(run, outcome);
        return reports.ended(session.ledger().read(), plan, end);
    }
}
