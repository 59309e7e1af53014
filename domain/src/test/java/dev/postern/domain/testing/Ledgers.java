package dev.postern.domain.testing;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.Place;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Facts for a ledger. */
public final class Ledgers {

    /** The moment at which everything happens, to the microsecond as PostgreSQL keeps it. */
    public static final Instant AT = Instant.parse("2026-01-02T03:04:05.678901Z");

    private Ledgers() {}

    /** What became of the first operation of a migration; its id as {@code 004/9f3c21ab}. */
    public static LedgerEntry entry(String id, Outcome outcome, RunId run) {
        return entry(id, 1, outcome, run);
    }

    public static LedgerEntry entry(String id, int ordinal, Outcome outcome, RunId run) {
        return new LedgerEntry(
                OperationId.parse(id).get(),
                ordinal,
                new Place("001.sql", 1, 1),
                "create table",
                Option.some("public.t"),
                "create table t (id bigint)",
                outcome,
                "because",
                Vector.empty(),
                Inverse.of("DROP TABLE public.t"),
                run,
                AT);
    }

    public static LedgerEntry withInverse(LedgerEntry entry, Inverse inverse) {
        return new LedgerEntry(
                entry.id(),
                entry.ordinal(),
                entry.place(),
                entry.kind(),
                entry.object(),
                entry.sql(),
                entry.outcome(),
                entry.reason(),
                entry.waitsFor(),
                inverse,
                entry.run(),
                entry.at());
    }

    public static LedgerEntry withObject(LedgerEntry entry, Option<String> object) {
        return new LedgerEntry(
                entry.id(),
                entry.ordinal(),
                entry.place(),
                entry.kind(),
                object,
                entry.sql(),
                entry.outcome(),
                entry.reason(),
                entry.waitsFor(),
                entry.inverse(),
                entry.run(),
                entry.at());
    }

    public static LedgerEntry withReason(LedgerEntry entry, String reason) {
        return new LedgerEntry(
                entry.id(),
                entry.ordinal(),
                entry.place(),
                entry.kind(),
                entry.object(),
                entry.sql(),
                entry.outcome(),
                reason,
                entry.waitsFor(),
                entry.inverse(),
                entry.run(),
                entry.at());
    }

    public static ScriptRecord script(String id, String name, int operations) {
        return new ScriptRecord(new MigrationId(id), name, Fingerprint.of(name), operations, AT);
    }
}
