package dev.postern.postgres.watch;

import dev.postern.domain.ledger.SecretsInSql;
import dev.postern.domain.watch.DatabaseSession;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads sessions as {@code pg_stat_activity} shows them to a role that may see them. */
final class SessionRows {

    static final String COLUMNS = "a.pid, a.usename, a.application_name, a.state, a.xact_start, a.query";

    private static final int LONGEST_QUERY = 300;
    private static final String HIDDEN = "<insufficient privilege>";

    private SessionRows() {}

    static DatabaseSession session(ResultSet row) throws SQLException {
        return new DatabaseSession(
                row.getInt("pid"),
                Columns.text(row, "usename"),
                Columns.text(row, "application_name").filter(name -> !name.isEmpty()),
                Columns.text(row, "state"),
                Columns.time(row, "xact_start"),
                Columns.text(row, "query").flatMap(SessionRows::shown));
    }

    /** Without secrets; a text that is cut off may hold half of one, so it is read whole first. */
    static Optional<String> shown(String query) {
        if (query.isBlank() || query.equals(HIDDEN)) {
            return Optional.empty();
        }
        String clean = SecretsInSql.hidden(query).strip();
        return Optional.of(clean.length() <= LONGEST_QUERY ? clean : clean.substring(0, LONGEST_QUERY) + " …");
    }
}
