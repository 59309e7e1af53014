package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogUnavailableException;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ScriptParser;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.plan.Policy;
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
        return answered(() -> up().plan(request));
    }

    /**
     * Applies what can be applied, records what must wait, and settles what waited and can be done now. Nothing runs
     * where something stands in the way: the report is {@link RunOutcome#REFUSED} then and says what.
     */
    public RunReport up(UpRequest request) {
        return answered(() -> up().run("up", request, UnaryOperator.identity()));
    }

    /** Settles what waits and can be done now; applies nothing that is pending. */
    public RunReport reconcile(Policy policy) {
        return answered(() -> up().run("reconcile", new UpRequest(Option.none(), policy), PendingWork::reconciling));
    }

    /**
     * Takes migrations back: exactly what the ledger says was applied, by their down scripts or by the inverses that
     * were recorded. Nothing runs where something cannot be taken back, or where rows would be lost that the request
     * does not give up: the report is {@link RunOutcome#REFUSED} then and says what.
     */
    public RunReport down(DownRequest request) {
        return answered(() -> down().run(request));
    }

    /** What {@link #down} would do, statement by statement, and what would be lost; changes nothing. */
    public RunReport planDown(DownRequest request) {
        return answered(() -> down().plan(request));
    }

    /** Every migration, and what became of its operations; changes nothing. */
    public RunReport status() {
        return answered(new Status(scripts, works, database)::report);
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

    private Up up() {
        return new Up(scripts, works, database, listener, clock);
    }

    private Down down() {
        return new Down(scripts, database, listener, clock);
    }

    private LedgerKeeping keeping() {
        return new LedgerKeeping(scripts, works, database, clock);
    }

    /** To whoever asks, a catalog that cannot be read is a database that is not there to work with. */
    private static <T> T answered(Supplier<T> command) {
        try {
            return command.get();
        } catch (CatalogUnavailableException unread) {
            throw new DatabaseUnavailableException(String.valueOf(unread.getMessage()), unread);
        }
    }
}
