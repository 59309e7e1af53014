package dev.postern.postgres.run;

import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/**
 * The configuration parameters of a session that runs migrations, or looks what they would do (manual, 20.11.1 and
 * 20.3.2).
 *
 * <ul>
 *   <li>No time limit that is set for the everyday work of a role or database ends a long build or the session of a run;
 *       whoever means a limit for migrations sets it in the migration. How long locks are waited for is decided where they
 *       are taken; a concurrent build waits for other transactions as long as it takes.
 *   <li>What PostgreSQL has is found before what somebody has put into another schema.
 *   <li>What is asked of the catalog is not compiled first (manual, Chapter 32): that takes longer than the answer.
 *   <li>The server looks now and then whether this client is still there while a statement runs, so that what a killed
 *       client had begun does not run on for long.
 * </ul>
 */
record SessionParameters(Connection connection) {

    private static final Vector<String> LIMITS = Vector.of(
            "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout");
    /** Since PostgreSQL 17. */
    private static final String NEWER_LIMIT = "transaction_timeout";

    private static final String COMPILING = "jit";
    private static final String BEGIN =
            LIMITS.map(limit -> "set " + limit + " = 0").mkString("; ") + "; set " + COMPILING + " = off; "
                    + newerLimit("false") + "; select " + ownPath("false");
    /** The same for one transaction, in a session that is not ours. */
    static final String LOCALLY = "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;"
            + " set local jit = off; " + newerLimit("true") + "; select " + ownPath("true");

    private static final String CLIENT_CHECK = "set client_connection_check_interval = '5s'";

    /** The value that a parameter has in a session that nobody has set anything in but this. */
    static String asBegun(String parameter) {
        if (parameter.equals(COMPILING)) {
            return "off";
        }
        return LIMITS.append(NEWER_LIMIT).contains(parameter) ? "0" : "default";
    }

    /**
     * Sets the path without {@code pg_catalog} where that stands behind another schema, and yields it: then it is searched
     * first (manual, 5.10.5), and nobody who may create something can put a function or an operator before PostgreSQL's.
     */
    static String ownPath(String isLocal) {
        return "pg_catalog.set_config('search_path', pg_catalog.regexp_replace(pg_catalog.current_setting('search_path'),"
                + " ',\\s*\"?pg_catalog\"?\\s*(?=,|$)', '', 'g'), " + isLocal + ")";
    }

    /** Where the server knows it. */
    private static String newerLimit(String isLocal) {
        return "select pg_catalog.set_config('" + NEWER_LIMIT + "', '0', " + isLocal
                + ") where pg_catalog.current_setting('" + NEWER_LIMIT + "', true) is not null";
    }

    /** Sets them for the session, outside a transaction; where the server's platform cannot do it, nothing is checked. */
    void set() throws SQLException {
        JdbcQuery query = new JdbcQuery(connection);
        query.execute(BEGIN);
        try {
            query.execute(CLIENT_CHECK);
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            LoggerFactory.getLogger(SessionParameters.class).debug("the server cannot look after its clients", refused);
        }
    }
}
