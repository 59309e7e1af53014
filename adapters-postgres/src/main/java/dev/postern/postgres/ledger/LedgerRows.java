package dev.postern.postgres.ledger;

import dev.postern.domain.ledger.FootprintText;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.Place;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads rows of the ledger. */
final class LedgerRows {

    private LedgerRows() {}

    static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                new OperationId(new MigrationId(row.getString(1)), row.getString(2), row.getInt(3)),
                row.getInt(4),
                new Place(row.getString(5), row.getInt(6), row.getInt(7)),
                row.getString(8),
                Option.of(row.getString(9)),
                row.getString(10),
                Outcome.of(row.getString(11)),
                row.getString(12),
                texts(row, 13),
                new InverseRow(row.getString(14), texts(row, 15), texts(row, 18)).inverse(),
                new RunId(row.getLong(16)),
                at(row, 17),
                FootprintText.read(texts(row, 19)));
    }

    static ScriptRecord script(ResultSet row) throws SQLException {
        return new ScriptRecord(
                new MigrationId(row.getString(1)),
                row.getString(2),
                new Fingerprint(row.getString(3)),
                row.getInt(4),
                at(row, 5));
    }

    private static Seq<String> texts(ResultSet row, int column) throws SQLException {
        return Vector.of((String[]) row.getArray(column).getArray());
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
