package dev.postern.postgres.watch;

import dev.postern.domain.watch.EventLog;
import dev.postern.domain.watch.RunEvent;
import java.util.List;

/** The events in the schema of the ledger. */
public record PostgresEventLog(WatchedDatabase database) implements EventLog {

    private static final String TABLE = "event";

    @Override
    public List<RunEvent> after(long id, int most) {
        return database.readLedger(
                TABLE,
                List.of(),
                query -> query.all(
                                "select " + EventRows.COLUMNS + " from " + database.table(TABLE)
                                        + " where id > ? order by id limit ?",
                                EventRows::event,
                                id,
                                most)
                        .toJavaList());
    }

    @Override
    public long latest() {
        return database.readLedger(
                TABLE,
                0L,
                query -> query.one("select coalesce(max(id), 0) from " + database.table(TABLE), row -> row.getLong(1)));
    }
}
