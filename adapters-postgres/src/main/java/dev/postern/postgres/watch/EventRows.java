package dev.postern.postgres.watch;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.domain.watch.RunEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads rows of events. */
final class EventRows {

    static final String COLUMNS =
            "id, run_id, at, phase, operation, kind, object, decision, took_ms, done, total, detail,"
                    + " blocker_pid, blocker_user, blocker_application, blocker_since, blocker_query";

    private EventRows() {}

    static RunEvent event(ResultSet row) throws SQLException {
        return new RunEvent(
                row.getLong("id"),
                row.getLong("run_id"),
                Columns.instant(row, "at"),
                row.getString("phase"),
                Columns.text(row, "operation"),
                Columns.text(row, "kind"),
                Columns.text(row, "object"),
                Columns.text(row, "decision"),
                Columns.number(row, "took_ms"),
                row.getInt("done"),
                row.getInt("total"),
                row.getString("detail"),
                blocker(row));
    }

    private static Optional<DatabaseSession> blocker(ResultSet row) throws SQLException {
        Optional<Long> pid = Columns.number(row, "blocker_pid");
        return pid.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatabaseSession(
                        pid.get().intValue(),
                        Columns.text(row, "blocker_user"),
                        Columns.text(row, "blocker_application"),
                        Optional.empty(),
                        Columns.time(row, "blocker_since"),
                        Columns.text(row, "blocker_query")));
    }
}
