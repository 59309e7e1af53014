package dev.postern.postgres.ledger;

import dev.postern.postgres.connection.JdbcQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Has the ledger written and read as the role of the run, while a script acts as another one. What the script has set is as
 * before behind it: SET LOCAL ends with its transaction, and what was set for the session comes back (manual, SET).
 */
public final class OwnRole {

    private static final Pattern ROLE = Pattern.compile("\\brole\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AUTHORIZATION = Pattern.compile("\\bauthorization\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final JdbcQuery query;
    private final String role;
    private boolean mayBeAnother;
    private boolean mayBeAnotherUser;

    /**
     * Over a connection.
     *
     * @param role as it stands behind SET ROLE
     */
    public OwnRole(Connection connection, String role) {
        this.connection = connection;
        this.query = new JdbcQuery(connection);
        this.role = role;
    }

    /** A statement is sent that may set another. */
    public void before(String statement) {
        mayBeAnotherUser |= AUTHORIZATION.matcher(statement).find();
        mayBeAnother |= mayBeAnotherUser || ROLE.matcher(statement).find();
    }

    /** The session works as its own again. */
    public void isBack() {
        mayBeAnother = false;
        mayBeAnotherUser = false;
    }

    /** What is to be done as that role. */
    interface Work<T> {
        T make() throws SQLException;
    }

    <T> T doing(Work<T> work) throws SQLException {
        if (!mayBeAnother) {
            return work.make();
        }
        return connection.getAutoCommit() ? inTransaction(work) : amidScript(work);
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            act();
            T made = work.make();
            connection.commit();
            return made;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private <T> T amidScript(Work<T> work) throws SQLException {
        String user = query.one("select pg_catalog.quote_ident(session_user)", row -> row.getString(1));
        String acting =
                query.one("select pg_catalog.quote_ident(pg_catalog.current_setting('role'))", row -> row.getString(1));
        act();
        T made = work.make();
        set(user, acting);
        return made;
    }

    private void act() throws SQLException {
        set("default", role);
    }

    /** The user only where it may have changed: to set it resets the role on the server. */
    private void set(String user, String acting) throws SQLException {
        query.execute((mayBeAnotherUser ? "set local session authorization " + user + "; " : "") + "set local role "
                + acting);
    }
}
