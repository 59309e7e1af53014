package dev.postern.postgres.watch;

import dev.postern.domain.watch.DatabaseSession;
import dev.postern.domain.watch.LockReport;
import dev.postern.domain.watch.LockView;
import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.run.RunLockKey;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Locks as the server shows them ({@code pg_locks}, {@code pg_blocking_pids}; manual, 53.12 and 9.26.1). */
public record PostgresLockView(WatchedDatabase database) implements LockView {

    private static final int MOST = 200;

    @Override
    public LockReport locks() {
        return database.read(query -> {
            requireSight(query);
            RunLockKey key = RunLockKey.of(database.ledgerSchema().value());
            Seq<Integer> holder = query.all(RunHolder.SQL, row -> row.getInt(1), key.upper(), key.lower());
            return holder.isEmpty()
                    ? new LockReport(Optional.empty(), List.of(), List.of())
                    : new LockReport(session(query, holder.head()), held(query, holder.head()), waits(query));
        });
    }

    private void requireSight(JdbcQuery query) throws SQLException {
        boolean sees =
                query.one("""
                select pg_has_role(current_user, 'pg_read_all_stats', 'usage')
                       or coalesce((select pg_has_role(current_user, n.nspowner, 'usage')
                                    from pg_namespace n where n.nspname = ?), false)
                """, row -> row.getBoolean(1), database.ledgerSchema().value());
        if (!sees) {
            throw new MissingPrivilegeException("role " + query.one("select current_user", row -> row.getString(1))
                    + " may not see the sessions of others: it needs GRANT pg_read_all_stats");
        }
    }

    private static Optional<DatabaseSession> session(JdbcQuery query, int pid) throws SQLException {
        return query.all(
                        "select " + SessionRows.COLUMNS + " from pg_stat_activity a where a.pid = ?",
                        SessionRows::session,
                        pid)
                .headOption()
                .toJavaOptional();
    }

    private static List<LockReport.Held> held(JdbcQuery query, int pid) throws SQLException {
        return query.all("""
                        select distinct quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                               upper(regexp_replace(regexp_replace(l.mode, 'Lock$', ''), '([a-z])([A-Z])', '\\1 \\2', 'g'))
                        from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
                        where l.pid = ? and l.granted and l.locktype = 'relation' and n.nspname !~ '^pg_'
                          and l.database = (select oid from pg_database where datname = current_database())
                        order by 1, 2 limit ?
                        """, row -> new LockReport.Held(row.getString(1), row.getString(2)), pid, MOST)
                .toJavaList();
    }

    private static List<LockReport.Wait> waits(JdbcQuery query) throws SQLException {
        Seq<Waiter> waiters = query.all(
                """
                select a.pid, a.usename, a.application_name, a.state, a.xact_start, a.query,
                       pg_blocking_pids(a.pid) as blockers, l.mode,
                       quote_ident(n.nspname) || '.' || quote_ident(c.relname) as relation
                from pg_stat_activity a
                join lateral (select coalesce(max(regexp_replace(w.mode, 'Lock$', '')), '') as mode, max(w.relation::oid::bigint)::oid as relation
                              from pg_locks w where w.pid = a.pid and not w.granted) l on true
                left join pg_class c on c.oid = l.relation left join pg_namespace n on n.oid = c.relnamespace
                where a.datname = current_database() and cardinality(pg_blocking_pids(a.pid)) > 0
                order by a.xact_start, a.pid limit ?
                """,
                row -> new Waiter(
                        SessionRows.session(row),
                        Columns.text(row, "relation"),
                        row.getString("mode")
                                .replaceAll("([a-z])([A-Z])", "$1 $2")
                                .toUpperCase(java.util.Locale.ROOT),
                        Vector.of((Integer[]) row.getArray("blockers").getArray())),
                MOST);
        Seq<LockReport.Wait> waits = Vector.empty();
        for (Waiter waiter : waiters) {
            Seq<DatabaseSession> blockers = Vector.empty();
            for (int pid : waiter.blockers()) {
                blockers = blockers.appendAll(session(query, pid).stream().toList());
            }
            waits = waits.append(
                    new LockReport.Wait(waiter.session(), waiter.relation(), waiter.mode(), blockers.toJavaList()));
        }
        return waits.toJavaList();
    }

    private record Waiter(DatabaseSession session, Optional<String> relation, String mode, Seq<Integer> blockers) {}
}
