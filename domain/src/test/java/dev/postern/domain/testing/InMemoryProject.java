package dev.postern.domain.testing;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Resolution;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Comparator;

/** Migrations, a database in memory, and a {@link Migrator} between them; its clock stands still. */
public record InMemoryProject(InMemoryMigrationSource source, InMemoryDatabase database) {

    public static InMemoryProject of(MigrationScript... scripts) {
        return new InMemoryProject(InMemoryMigrationSource.of(scripts), new InMemoryDatabase());
    }

    public Migrator migrator() {
        return migrator(ProgressListener.SILENT);
    }

    public Migrator migrator(ProgressListener listener) {
        return new Migrator(source, new PlainAnalyzer(), database, listener, () -> Ledgers.AT);
    }

    public RunReport plan() {
        return migrator().plan(UpRequest.ALL);
    }

    public RunReport up() {
        return migrator().up(UpRequest.ALL);
    }

    public RunReport up(Policy policy) {
        return migrator().up(new UpRequest(Option.none(), policy));
    }

    public RunReport upTo(String id) {
        return migrator().up(new UpRequest(Option.some(new MigrationId(id)), Policy.DEFAULT));
    }

    public RunReport reconcile() {
        return migrator().reconcile(Policy.DEFAULT);
    }

    public RunReport status() {
        return migrator().status();
    }

    public RunReport adopt(String through) {
        return migrator().adopt(new MigrationId(through));
    }

    public RunReport accept(String id) {
        return migrator().accept(new MigrationId(id));
    }

    public RunReport resolve(OperationId id, Resolution resolution) {
        return migrator().resolve(id, resolution);
    }

    public RunReport withdraw(OperationId id) {
        return migrator().withdraw(id, "not needed any more");
    }

    /** Takes the latest migration back, and keeps every row. */
    public RunReport down() {
        return migrator().down(new DownRequest(Option.none(), DownRequest.Rows.KEEP));
    }

    public RunReport downTo(String id) {
        return downTo(id, DownRequest.Rows.KEEP);
    }

    public RunReport downTo(String id, DownRequest.Rows rows) {
        return migrator().down(new DownRequest(Option.some(new MigrationId(id)), rows));
    }

    /** What the ledger says of each operation, in their order: {@code 004.1 create index public.i: applied}. */
    public Seq<String> outcomes() {
        return entries().map(InMemoryProject::line);
    }

    /** What the ledger says of the operations of one migration: {@code create index public.i: applied}. */
    public Seq<String> outcomes(String migration) {
        return entries()
                .filter(entry -> entry.id().migration().value().equals(migration))
                .map(entry -> line(entry).substring(line(entry).indexOf(' ') + 1));
    }

    /** The id of the only operation that became of this. */
    public OperationId operation(Outcome outcome) {
        return entries().filter(entry -> entry.outcome() == outcome).single().id();
    }

    private Seq<LedgerEntry> entries() {
        return database.ledger()
                .entries()
                .values()
                .toVector()
                .sorted(Comparator.comparing((LedgerEntry entry) -> entry.id().migration())
                        .thenComparing(LedgerEntry::ordinal)
                        .thenComparing(entry -> entry.id().partNumber()));
    }

    private static String line(LedgerEntry entry) {
        return entry.id().migration() + "." + entry.ordinal() + " " + entry.kind()
                + entry.object().map(" "::concat).getOrElse("") + ": "
                + entry.outcome().word();
    }
}
