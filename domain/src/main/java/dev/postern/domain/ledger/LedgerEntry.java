package dev.postern.domain.ledger;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/**
 * One fact about one operation, appended and never changed.
 *
 * @param ordinal its place in its migration
 * @param place where its statement stood
 * @param object what it was about, in SQL; none where that is not known
 * @param sql its statement, as {@link KeptSql} keeps it
 * @param reason why this became of it: evidence, what it waits for, the server's message
 * @param waitsFor what a deferred operation waits for, in words
 * @param inverse how it is taken back; only what was applied has one that counts
 * @param footprint what it reads and writes
 */
public record LedgerEntry(
        OperationId id,
        int ordinal,
        Place place,
        String kind,
        Option<String> object,
        String sql,
        Outcome outcome,
        String reason,
        Seq<String> waitsFor,
        Inverse inverse,
        RunId run,
        Instant at,
        Footprint footprint) {

    /** Of an operation that touches nothing. */
    public LedgerEntry(
            OperationId id,
            int ordinal,
            Place place,
            String kind,
            Option<String> object,
            String sql,
            Outcome outcome,
            String reason,
            Seq<String> waitsFor,
            Inverse inverse,
            RunId run,
            Instant at) {
        this(id, ordinal, place, kind, object, sql, outcome, reason, waitsFor, inverse, run, at, Footprint.NONE);
    }

    /** Its statement as far as it was kept. */
    public SqlStatement statement() {
        return KeptSql.statement(sql, place);
    }

    /** The same operation with another outcome: what {@code down}, {@code withdraw} and {@code accept} append. */
    public LedgerEntry becoming(Outcome next, String why, RunId inRun, Instant now) {
        return new LedgerEntry(
                id, ordinal, place, kind, object, sql, next, why, Vector.empty(), inverse, inRun, now, footprint);
    }
}
