package dev.postern.postgres.watch;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.run.RunLockKey;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes drafts of events, and looks who holds the run up and how far an index is. Used by one thread. */
final class EventWriting {

    private static final Logger LOG = LoggerFactory.getLogger(EventWriting.class);
    private static final int FAILURES_TO_GIVE_UP = 5;
    private static final String TRANSACTION =
            "set local statement_timeout = '2s'; set local lock_timeout = '1s'; set local search_path = pg_catalog";
    private static final String BLOCKERS = "select " + SessionRows.COLUMNS + """
            , (select max(regexp_replace(w.mode, 'Lock$', '')) from pg_locks w where w.pid = h.pid and not w.granted) as mode
            from (%s) h
            join lateral unnest(pg_blocking_pids(h.pid)) as b (pid) on true
            join pg_stat_activity a on a.pid = b.pid
            order by a.xact_start limit 1
            """.formatted(RunHolder.SQL);
    private static final String INDEX_PROGRESS = """
            select p.phase || case when p.blocks_total > 0 then ', ' || p.blocks_done * 100 / p.blocks_total || ' %%'
                                   when p.tuples_total > 0 then ', ' || p.tuples_done * 100 / p.tuples_total || ' %%'
                                   else '' end
            from (%s) h join pg_stat_progress_create_index p on p.pid = h.pid
            """.formatted(RunHolder.SQL);

    private final WatchedDatabase database;
    private final EventDrafts drafts;
    private final Consumer<String> progress;
    private final RunLockKey key;
    private Option<Connection> open = Option.none();
    private Option<String> lastSeen = Option.none();
    private int failures;

    /** @param progress is told how far an index is, whenever that is something new */
    EventWriting(WatchedDatabase database, EventDrafts drafts, Consumer<String> progress) {
        this.database = database;
        this.drafts = drafts;
        this.progress = progress;
        this.key = RunLockKey.of(database.ledgerSchema().value());
    }

    /** Writes what there is. Whatever goes wrong costs the events and nothing else. */
    void write() {
        if (failures >= FAILURES_TO_GIVE_UP) {
            return;
        }
        try {
            for (EventDrafts.Batch batch : drafts.take()) {
                Connection connection = connection();
                JdbcQuery query = database.prepared(connection, TRANSACTION);
                insert(batch, batch.drafts().appendAll(seen(query, batch)));
                connection.commit();
            }
            failures = 0;
        } catch (SQLException | RuntimeException error) {
            failures++;
            LOG.debug("events could not be written", error);
            if (failures == FAILURES_TO_GIVE_UP) {
                LOG.warn("the run is not seen by others while it goes on: {}", error.getMessage());
            }
            close();
        }
    }

    void close() {
        for (Connection connection : open) {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException lost) {
                LOG.debug("the connection for events was lost", lost);
            }
        }
        open = Option.none();
    }

    private Connection connection() throws SQLException {
        if (open.isEmpty()) {
            Connection connection = database.connections().getConnection();
            connection.setAutoCommit(false);
            database.prepared(connection, TRANSACTION)
                    .execute("delete from " + database.table("event") + " where at < now() - interval '7 days'");
            connection.commit();
            open = Option.some(connection);
        }
        return open.get();
    }

    /** What is seen of the statement that runs, if it is something new. */
    private Seq<EventDraft> seen(JdbcQuery query, EventDrafts.Batch batch) throws SQLException {
        Seq<EventDraft> seen = Vector.empty();
        for (EventDraft running : batch.running()) {
            seen = seen.appendAll(query.all(
                            BLOCKERS,
                            row -> running.waiting(
                                    SessionRows.session(row),
                                    Optional.ofNullable(row.getString("mode")).orElse("")),
                            key.upper(),
                            key.lower()))
                    .appendAll(query.all(
                            INDEX_PROGRESS, row -> running.progressing(row.getString(1)), key.upper(), key.lower()));
        }
        Option<String> now = seen.headOption()
                .map(each -> each.operation()
                        + each.phase()
                        + each.detail()
                        + each.blocker().map(DatabaseSession::pid));
        boolean news = !now.equals(lastSeen);
        lastSeen = now;
        if (!news) {
            return Vector.empty();
        }
        seen.filter(each -> each.phase().equals(EventDraft.PROGRESS))
                .map(EventDraft::detail)
                .forEach(progress);
        return seen;
    }

    private void insert(EventDrafts.Batch batch, Seq<EventDraft> all) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        String sql = "insert into " + database.table("event")
                + " (run_id, phase, operation, kind, object, decision, took_ms, done, total, detail, blocker_pid,"
                + " blocker_user, blocker_application, blocker_since, blocker_query)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection().prepareStatement(sql)) {
            for (EventDraft draft : all) {
                bind(statement, batch, draft);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, EventDrafts.Batch batch, EventDraft draft)
            throws SQLException {
        Option<DatabaseSession> blocker = draft.blocker();
        Object[] values = {
            batch.run().number(),
            draft.phase(),
            draft.operation().getOrNull(),
            draft.kind().getOrNull(),
            draft.object().getOrNull(),
            draft.decision().getOrNull(),
            draft.took().map(Duration::toMillis).getOrNull(),
            draft.done(),
            batch.total(),
            draft.detail(),
            blocker.map(DatabaseSession::pid).getOrNull(),
            blocker.flatMap(each -> Option.ofOptional(each.user())).getOrNull(),
            blocker.flatMap(each -> Option.ofOptional(each.application())).getOrNull(),
            blocker.flatMap(each -> Option.ofOptional(each.since()))
                    .map((Instant since) -> since.atOffset(ZoneOffset.UTC))
                    .getOrNull(),
            blocker.flatMap(each -> Option.ofOptional(each.query())).getOrNull()
        };
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
