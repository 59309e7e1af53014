package dev.postern.postgres.run;

import dev.postern.domain.run.Blocker;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import java.sql.SQLException;
import java.time.Duration;

/** Who holds locks on a table (manual, 54.12 pg_locks), those whose transactions began first at the front. */
record LockHolders(JdbcQuery query) {

    Seq<Blocker> of(String table) throws SQLException {
        return query.all(
                """
                select a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
                       greatest(0, extract(epoch from pg_catalog.clock_timestamp()
                                                      operator(pg_catalog.-) coalesce(a.xact_start, a.backend_start))::bigint),
                       pg_catalog.left(pg_catalog.regexp_replace(coalesce(a.query, ''), '\\s+', ' ', 'g'), 80)
                from pg_catalog.pg_stat_activity a
                where a.pid operator(pg_catalog.<>) pg_catalog.pg_backend_pid()
                  and exists (select from pg_catalog.pg_locks l
                              where l.pid operator(pg_catalog.=) a.pid and l.granted
                                and l.locktype operator(pg_catalog.=) 'relation'
                                and l.relation operator(pg_catalog.=) pg_catalog.to_regclass(?)
                                and l.database operator(pg_catalog.=) (select oid from pg_catalog.pg_database
                                                  where datname operator(pg_catalog.=) pg_catalog.current_database()))
                order by a.xact_start, a.pid
                limit 5
                """,
                row -> new Blocker(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Duration.ofSeconds(row.getLong(5)),
                        row.getString(6)),
                table);
    }
}
