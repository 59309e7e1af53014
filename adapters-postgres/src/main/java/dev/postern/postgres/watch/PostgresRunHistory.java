package dev.postern.postgres.watch;

import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RunEvent;
import dev.postern.domain.watch.RunFigures;
import dev.postern.domain.watch.RunHistory;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.Slice;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.run.RunLockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The history of runs as the tables of the ledger have it. */
public record PostgresRunHistory(WatchedDatabase database) implements RunHistory {

    private static final String RUN = "run";
    private static final String EVENT = "event";

    @Override
    public Slice<RunRecord> runs(Stretch stretch) {
        return database.readLedger(RUN, new Slice<>(List.of(), 0), query -> {
            long total = query.one("select count(*) from " + database.table(RUN), row -> row.getLong(1));
            return new Slice<>(
                    query.all(
                                    selectRuns() + " order by r.id desc limit ? offset ?",
                                    PostgresRunHistory::run,
                                    stretch.size(),
                                    stretch.offset())
                            .toJavaList(),
                    total);
        });
    }

    @Override
    public Optional<RunRecord> run(long id) {
        return database.readLedger(
                RUN,
                Optional.empty(),
                query -> query.all(selectRuns() + " where r.id = ?", PostgresRunHistory::run, id)
                        .headOption()
                        .toJavaOptional());
    }

    @Override
    public List<RecordedStep> stepsOf(long run) {
        return database.readLedger(RUN, List.of(), query -> steps(query, "e.run_id = ?", run));
    }

    @Override
    public List<RecordedStep> historyOf(String migration) {
        return database.readLedger(RUN, List.of(), query -> steps(query, "e.migration = ?", migration));
    }

    @Override
    public List<RecordedStep> waiting() {
        return database.readLedger(
                RUN,
                List.of(),
                query -> query.all(
                                "select " + stepColumns() + ", null::bigint as took_ms from "
                                        + database.table("latest_entry")
                                        + " e where e.outcome in ('deferred', 'blocked') order by e.migration, e.ordinal",
                                PostgresRunHistory::step)
                        .toJavaList());
    }

    /** Only one run is under way at a time, and it is the latest that has not ended, if somebody holds the run lock. */
    @Override
    public Optional<LiveRun> underWay() {
        RunLockKey key = RunLockKey.of(database.ledgerSchema().value());
        return database.readLedger(
                RUN,
                Optional.empty(),
                query -> query.all(
                                selectRuns() + " where r.finished_at is null and r.id = (select max(id) from "
                                        + database.table(RUN) + ") and exists (" + RunHolder.SQL + ")",
                                PostgresRunHistory::run,
                                key.upper(),
                                key.lower())
                        .headOption()
                        .toJavaOptional()
                        .map(run -> new LiveRun(run, latest(query, run))));
    }

    @Override
    public RunFigures figures() {
        return database.readLedger(
                EVENT,
                RunFigures.NONE,
                query -> new RunFigures(
                        query.all(
                                        "select kind, count(*), sum(took_ms)::bigint, max(took_ms) from "
                                                + database.table(EVENT)
                                                + " where took_ms is not null and kind is not null group by kind order by kind",
                                        row -> new RunFigures.OfKind(
                                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                                .toJavaList(),
                        query.one(
                                "select count(*) from " + database.table(EVENT) + " where phase = 'waiting'",
                                row -> row.getLong(1))));
    }

    private Optional<RunEvent> latest(JdbcQuery query, RunRecord run) {
        try {
            return mayReadEvents(query)
                    ? query.all(
                                    "select " + EventRows.COLUMNS + " from " + database.table(EVENT)
                                            + " where run_id = ? order by id desc limit 1",
                                    EventRows::event,
                                    run.id())
                            .headOption()
                            .toJavaOptional()
                    : Optional.empty();
        } catch (SQLException error) {
            throw dev.postern.postgres.connection.JdbcErrors.unavailable(error);
        }
    }

    private boolean mayReadEvents(JdbcQuery query) throws SQLException {
        return database.has(query, EVENT)
                && query.one(
                        "select has_table_privilege(?::regclass, 'select')",
                        row -> row.getBoolean(1),
                        database.table(EVENT));
    }

    /** How long statements took is known as long as events are kept. */
    private List<RecordedStep> steps(JdbcQuery query, String which, Object parameter) throws SQLException {
        return mayReadEvents(query)
                ? query.all(timed(which), PostgresRunHistory::step, parameter, parameter)
                        .toJavaList()
                : query.all(
                                "select " + stepColumns() + ", null::bigint as took_ms from " + database.table("entry")
                                        + " e where " + which + " order by e.id",
                                PostgresRunHistory::step,
                                parameter)
                        .toJavaList();
    }

    /** The events are gone through once for all entries: a run may have thousands of both. */
    private String timed(String which) {
        return "select " + stepColumns() + ", v.took_ms from " + database.table("entry") + " e left join ("
                + "select run_id, phase, operation, max(took_ms) as took_ms from " + database.table(EVENT)
                + " where run_id in (select e.run_id from " + database.table("entry") + " e where " + which
                + ") group by run_id, phase, operation) v on v.run_id = e.run_id and v.phase = e.outcome and v.operation = "
                + operation() + " where " + which + " order by e.id";
    }

    private String selectRuns() {
        return "select r.id, r.command, r.actor, r.client, r.started_at, r.finished_at, r.outcome, (select count(*) from "
                + database.table("entry") + " e where e.run_id = r.id) as entries from " + database.table(RUN) + " r";
    }

    private static String stepColumns() {
        return "e.run_id, e.migration, " + operation()
                + " as operation, e.kind, e.object, e.outcome, e.reason, e.waits_for, e.at";
    }

    private static String operation() {
        return "e.migration || '/' || e.fingerprint || case when e.occurrence > 1 then '~' || e.occurrence else '' end";
    }

    private static RunRecord run(ResultSet row) throws SQLException {
        return new RunRecord(
                row.getLong("id"),
                row.getString("command"),
                row.getString("actor"),
                row.getString("client"),
                Columns.instant(row, "started_at"),
                Columns.time(row, "finished_at"),
                Columns.text(row, "outcome"),
                row.getLong("entries"));
    }

    private static RecordedStep step(ResultSet row) throws SQLException {
        return new RecordedStep(
                row.getLong("run_id"),
                row.getString("migration"),
                row.getString("operation"),
                row.getString("kind"),
                Columns.text(row, "object"),
                row.getString("outcome"),
                row.getString("reason"),
                Columns.texts(row, "waits_for"),
                Columns.instant(row, "at"),
                Columns.number(row, "took_ms"));
    }
}
