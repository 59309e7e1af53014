package dev.postern.postgres.ledger;

import dev.postern.domain.ledger.FootprintText;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes entries of the ledger, many in one round trip: what is appended in a transaction is of use to nobody before it
 * commits, so it is sent when that is near, or when there is much of it.
 */
final class EntryRows {

    private static final int MOST_HELD_BACK = 500;

    private final Connection connection;
    private final JdbcQuery query;
    private final String insert;
    private final List<LedgerEntry> held = new ArrayList<>();

    EntryRows(Connection connection, Identifier schema) {
        this.connection = connection;
        this.query = new JdbcQuery(connection);
        this.insert = "insert into " + schema
                + ".entry (run_id, migration, fingerprint, occurrence, ordinal, file, line, col,"
                + " kind, object, sql, outcome, reason, waits_for, inverse_kind, inverse, at, lost, footprint)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    void append(LedgerEntry entry) throws SQLException {
        held.add(entry);
        if (connection.getAutoCommit() || held.size() >= MOST_HELD_BACK) {
            send();
        }
    }

    /** Sends what is held back, in the order in which it was appended. */
    void send() throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (LedgerEntry entry : held) {
                bind(statement, entry);
                statement.addBatch();
            }
            held.clear();
            statement.executeBatch();
        }
    }

    void forget() {
        held.clear();
    }

    private void bind(PreparedStatement statement, LedgerEntry entry) throws SQLException {
        InverseRow inverse = InverseRow.of(entry.inverse());
        statement.setLong(1, entry.run().number());
        statement.setString(2, entry.id().migration().value());
        statement.setString(3, entry.id().fingerprint());
        statement.setInt(4, entry.id().occurrence());
        statement.setInt(5, entry.ordinal());
        statement.setString(6, entry.place().file());
        statement.setInt(7, entry.place().line());
        statement.setInt(8, entry.place().column());
        statement.setString(9, entry.kind());
        statement.setString(10, entry.object().getOrNull());
        statement.setString(11, entry.sql());
        statement.setString(12, entry.outcome().word());
        statement.setString(13, entry.reason());
        statement.setArray(14, query.texts(entry.waitsFor()));
        statement.setString(15, inverse.kind());
        statement.setArray(16, query.texts(inverse.texts()));
        statement.setObject(17, entry.at().atOffset(ZoneOffset.UTC));
        statement.setArray(18, query.texts(inverse.lost()));
        statement.setArray(19, query.texts(FootprintText.of(entry.footprint())));
    }
}
