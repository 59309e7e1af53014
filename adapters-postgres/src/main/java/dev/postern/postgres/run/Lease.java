package dev.postern.postgres.run;

import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.ledger.WriteFence;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/**
 * Lets one run at a time work on a database where no session is ours for longer than a transaction: a row that holds a
 * token. Every transaction of the run begins by locking that row under its own token ({@code FOR KEY SHARE}), which keeps
 * it from being taken over until the transaction ends; a run that was taken over finds its token gone, and writes nothing
 * more. Taking over skips a row that is locked: its holder's last transaction still goes on, even if nobody waits for it.
 *
 * <p>The lock of runs that have a session of their own is taken along in every transaction, so that neither kind runs
 * beside the other.
 */
final class Lease implements WriteFence {

    private static final String LEFT_BY_OTHERS =
            "client_encoding, DateStyle, TimeZone, standard_conforming_strings, application_name";

    private final Connection connection;
    private final JdbcQuery query;
    private final DatabaseSettings settings;
    private final ProgressListener listener;
    private final String token = UUID.randomUUID().toString();

    Lease(Connection connection, DatabaseSettings settings, ProgressListener listener) {
        this.connection = connection;
        this.query = new JdbcQuery(connection);
        this.settings = settings;
        this.listener = listener;
    }

    /**
     * Takes the lease.
     *
     * @throws RunLockUnavailableException if its holder does not let go in time
     */
    void take() throws SQLException {
        Waiting waiting = new Waiting(settings.lockPatience(), listener);
        Option<String> holder = tried();
        while (holder.isDefined()) {
            waiting.goOn(holder.get());
            holder = tried();
        }
    }

    /** Who holds it; nobody if it is ours now. */
    private Option<String> tried() throws SQLException {
        connection.setAutoCommit(false);
        try {
            query.execute("set local synchronous_commit = on");
            if (!isFreeOfSessions()) {
                return Option.some(new RunLock(connection, settings, listener).holder());
            }
            Seq<Boolean> free = query.all(
                    "select token is null or renewed_at < clock_timestamp() - ? * interval '1 millisecond' from "
                            + table() + " for update skip locked",
                    row -> row.getBoolean(1),
                    settings.lease().toMillis());
            if (!free.contains(true)) {
                return Option.some(holder());
            }
            query.update(
                    "update " + table() + " set token = ?, holder = ?, since = clock_timestamp(),"
                            + " renewed_at = clock_timestamp()",
                    token,
                    RunProcess.describe());
            connection.commit();
            return Option.none();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean isFreeOfSessions() throws SQLException {
        return query.one(
                "select pg_catalog.pg_try_advisory_xact_lock(?)",
                row -> row.getBoolean(1),
                RunLockKey.of(settings.ledgerSchema().value()).value());
    }

    private String holder() throws SQLException {
        return query.one(
                "select holder || ', since ' || since::timestamptz(0) || ', last seen ' || renewed_at::timestamptz(0)"
                        + " from " + table(),
                row -> row.getString(1));
    }

    @Override
    public void enter() throws SQLException {
        boolean ours = query.all("select from " + table() + " where token = ? for key share", row -> true, token)
                .nonEmpty();
        if (!ours) {
            throw new RunLockUnavailableException("another run has taken over, as this one was not heard of for "
                    + settings.lease().toSeconds() + " s: " + holder() + "; what is not committed is taken back");
        }
        waitForSessions();
        query.execute(SessionParameters.LOCALLY);
    }

    /** A run with a session of its own holds its lock for a moment while it looks whether there is a lease. */
    private void waitForSessions() throws SQLException {
        Waiting waiting = new Waiting(settings.lockPatience(), listener);
        while (!isFreeOfSessions()) {
            waiting.goOn("a run with a session of its own");
        }
    }

    /** What scripts have set for the session is not to be felt by whoever gets it next; our time is counted anew. */
    @Override
    public void leave() throws SQLException {
        query.execute("reset session authorization; reset role; discard temp");
        Seq<String> set = query.all(
                "select pg_catalog.quote_ident(name) from pg_catalog.pg_settings"
                        + " where source = 'session' and name !~ '^transaction_' and name <> all (pg_catalog.string_to_array(?, ', '))",
                row -> row.getString(1),
                LEFT_BY_OTHERS);
        if (!set.isEmpty()) {
            query.execute(set.map(name -> "reset " + name).mkString("; "));
        }
        query.update("update " + table() + " set renewed_at = clock_timestamp() where token = ?", token);
    }

    /** Gives it back; a session that is lost gives nothing back, and the lease ends by itself. */
    void giveBack() {
        try {
            connection.setAutoCommit(false);
            query.execute("set local synchronous_commit = on");
            query.update("update " + table() + " set token = null, holder = '' where token = ?", token);
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            LoggerFactory.getLogger(Lease.class).debug("the lease could not be given back", lost);
        }
    }

    private String table() {
        return settings.ledgerSchema() + ".lease";
    }
}
