package dev.postern.postgres.run;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The lock that lets one run at a time work on a database: an advisory lock of the very session that runs the
 * statements (manual, 13.3.5). It is polled, for a session that waits inside the server holds a snapshot, and {@code
 * CREATE INDEX CONCURRENTLY} of the holder would wait for that snapshot for ever.
 */
final class RunLock {

    private final JdbcQuery query;
    private final String schema;
    private final Duration leaseTime;
    private final long key;
    private final ProgressListener listener;

    RunLock(Connection connection, DatabaseSettings settings, ProgressListener listener) {
        this.listener = listener;
        this.schema = settings.ledgerSchema().value();
        this.leaseTime = settings.lease();
        this.query = new JdbcQuery(connection);
        this.key = RunLockKey.of(schema).value();
    }

    /**
     * Takes the lock.
     *
     * @throws RunLockUnavailableException if its holder does not let go in time
     */
    void take(Duration patience) throws SQLException {
        Waiting waiting = new Waiting(patience, listener);
        Option<String> holder = tried();
        while (holder.isDefined()) {
            waiting.goOn(holder.get());
            holder = tried();
        }
    }

    /** Who keeps us from it; nobody if it is ours now. Whoever has a lease holds the lock only in transactions. */
    private Option<String> tried() throws SQLException {
        if (!query.one("select pg_catalog.pg_try_advisory_lock(?)", row -> row.getBoolean(1), key)) {
            return Option.some(holder());
        }
        Option<String> leased = leased();
        if (leased.isDefined()) {
            query.one("select pg_catalog.pg_advisory_unlock(?)", row -> row.getBoolean(1), key);
        }
        return leased;
    }

    /**
     * Who has a lease; one that has run out is taken away, so that whoever had it finds out. A role that may not read it may
     * not read the ledger either, which is told when that is read.
     */
    private Option<String> leased() throws SQLException {
        String lease = new Identifier(schema) + ".lease";
        if (!isReadable()) {
            return Option.none();
        }
        Seq<Option<String>> held = query.all(
                "select case when renewed_at >= clock_timestamp() - ? * interval '1 millisecond'"
                        + " then holder || ', since ' || since::timestamptz(0) end from " + lease
                        + " where token is not null",
                row -> Option.of(row.getString(1)),
                leaseTime.toMillis());
        if (held.exists(Option::isEmpty)) {
            query.update("update " + lease + " set token = null, holder = ''");
        }
        return held.headOption().flatMap(holder -> holder);
    }

    private boolean isReadable() throws SQLException {
        return query.one("""
                select exists (
                  select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                  where n.nspname = ? and c.relname = 'lease'
                    and pg_catalog.has_schema_privilege(n.oid, 'usage')
                    and pg_catalog.has_table_privilege(c.oid, 'select'))
                """, row -> row.getBoolean(1), schema);
    }

    String holder() throws SQLException {
        return query.all("""
                        select pg_catalog.format('pid %s, user %s, %s, from %s, connected since %s', a.pid, a.usename,
                                      coalesce(nullif(a.application_name, ''), 'unnamed application'),
                                      coalesce(pg_catalog.host(a.client_addr), 'the server itself'), a.backend_start::timestamptz(0))
                        from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                          and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
                          and l.classid::bigint = (?::bigint >> 32) & 4294967295 and l.objid::bigint = ?::bigint & 4294967295
                        """, row -> row.getString(1), key, key).headOption().getOrElse("it has just ended");
    }
}
