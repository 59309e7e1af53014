package dev.postern.postgres.run;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.Wait;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The lock that lets one run at a time work on a database: an advisory lock of the very session that runs the
 * statements (manual, 13.3.5). It is polled, for a session that waits inside the server holds a snapshot, and {@code
 * CREATE INDEX CONCURRENTLY} of the holder would wait for that snapshot for ever.
 */
final class RunLock {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private static final Duration NOTICE_INTERVAL = Duration.ofSeconds(5);

    private final JdbcQuery query;
    private final long key;
    private final ProgressListener listener;

    RunLock(Connection connection, String ledgerSchema, ProgressListener listener) {
        this.listener = listener;
        this.query = new JdbcQuery(connection);
        this.key = RunLockKey.of(ledgerSchema).value();
    }

    /**
     * Takes the lock.
     *
     * @throws RunLockUnavailableException if its holder does not let go in time
     */
    void take(Duration patience) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = 10;
        long nextNotice = System.nanoTime();
        while (!query.one("select pg_catalog.pg_try_advisory_lock(?)", row -> row.getBoolean(1), key)) {
            if (System.nanoTime() >= deadline) {
                throw new RunLockUnavailableException(
                        "another run holds the lock of this database and did not end within " + patience.toSeconds()
                                + " s: " + holder());
            }
            if (System.nanoTime() >= nextNotice) {
                listener.waits(new Wait.ForRun(holder()));
                nextNotice = System.nanoTime() + NOTICE_INTERVAL.toNanos();
            }
            pause(Math.min(pause, Math.max(1, (deadline - System.nanoTime()) / 1_000_000)));
            pause = Math.min(2 * pause, LONGEST_PAUSE.toMillis());
        }
    }

    private String holder() throws SQLException {
        return query.all("""
                        select format('pid %s, user %s, %s, from %s, connected since %s', a.pid, a.usename,
                                      coalesce(nullif(a.application_name, ''), 'unnamed application'),
                                      coalesce(host(a.client_addr), 'the server itself'), a.backend_start::timestamptz(0))
                        from pg_catalog.pg_locks l join pg_catalog.pg_stat_activity a on a.pid = l.pid
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                          and l.database = (select oid from pg_catalog.pg_database where datname = current_database())
                          and l.classid::bigint = (?::bigint >> 32) & 4294967295 and l.objid::bigint = ?::bigint & 4294967295
                        """, row -> row.getString(1), key, key).headOption().getOrElse("it has just ended");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunLockUnavailableException("interrupted while waiting for another run to end");
        }
    }
}
