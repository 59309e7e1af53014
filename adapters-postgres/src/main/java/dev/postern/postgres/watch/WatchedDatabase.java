package dev.postern.postgres.watch;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.connection.UnnamedStatements;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database to look at.
 *
 * @param connections yields connections in their default state
 * @param ledgerSchema the schema that holds the ledger
 * @param role to work as; none for the one that connects
 */
public record WatchedDatabase(DataSource connections, Identifier ledgerSchema, Option<Identifier> role) {

    private static final String MISSING_PRIVILEGE = "42501";
    private static final String LOOKING = "set transaction read only; set local statement_timeout = '8s';"
            + " set local lock_timeout = '2s'; set local jit = off; set local search_path = pg_catalog";

    /** Asks something; what is asked changes nothing. */
    interface Question<T> {
        T ask(JdbcQuery query) throws SQLException;
    }

    <T> T read(Question<T> question) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            try {
                return question.ask(prepared(connection, LOOKING));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException error) {
            throw MISSING_PRIVILEGE.equals(error.getSQLState()) ? missing(error) : JdbcErrors.unavailable(error);
        }
    }

    /**
     * A transaction that has begun works as the role that is wanted, with settings of ours. They end with it: behind a
     * proxy the session may be another's then.
     */
    JdbcQuery prepared(Connection connection, String settings) throws SQLException {
        UnnamedStatements.on(connection);
        JdbcQuery query = new JdbcQuery(connection);
        query.execute(settings);
        for (Identifier wanted : role) {
            query.execute("set local role " + wanted.sql());
        }
        return query;
    }

    /** The same where there is a ledger; else what stands for nothing. */
    <T> T readLedger(String table, T nothing, Question<T> question) {
        return read(query -> has(query, table) ? question.ask(query) : nothing);
    }

    /** A table of the ledger, as SQL names it. */
    String table(String name) {
        return ledgerSchema.sql() + "." + name;
    }

    /** Whether the ledger has a table, whoever may read it. */
    boolean has(JdbcQuery query, String table) throws SQLException {
        return query.one("""
                select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = ? and c.relname = ?)
                """, row -> row.getBoolean(1), ledgerSchema.value(), table);
    }

    private Connection connect() {
        try {
            return connections.getConnection();
        } catch (SQLException error) {
            throw new DatabaseUnavailableException(
                    error.getCause() instanceof SQLException cause
                            ? JdbcErrors.firstLine(cause)
                            : JdbcErrors.firstLine(error),
                    error);
        }
    }

    private MissingPrivilegeException missing(SQLException error) {
        return new MissingPrivilegeException(JdbcErrors.firstLine(error)
                + ". To see what the ledger holds a role needs: GRANT USAGE ON SCHEMA " + ledgerSchema.sql()
                + " and GRANT SELECT ON ALL TABLES IN SCHEMA " + ledgerSchema.sql());
    }
}
