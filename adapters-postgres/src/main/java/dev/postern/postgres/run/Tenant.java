package dev.postern.postgres.run;

import dev.postern.domain.run.ServerFacts.Tenancy;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;

/**
 * Finds out whose the session behind a connection is. A proxy hands out numbers of processes of its own, since what is
 * cancelled by them (manual, 54.2.8) has to find the right server: where the number that we were given is not that of
 * the process that answers, somebody stands in between, and may give us another session for every transaction.
 */
record Tenant(Connection connection, LockMode mode) {

    Tenancy tenancy() throws SQLException {
        return switch (mode) {
            case SESSION -> Tenancy.OWN;
            case LEASE -> Tenancy.SHARED;
            case AUTO -> isDirect() ? Tenancy.OWN : Tenancy.SHARED;
        };
    }

    /** Where the driver is not to be had, whoever gave us the connection has to know. */
    private boolean isDirect() throws SQLException {
        if (!connection.isWrapperFor(BaseConnection.class)) {
            return true;
        }
        int given = connection.unwrap(BaseConnection.class).getQueryExecutor().getBackendPID();
        int answering = new JdbcQuery(connection).one("select pg_catalog.pg_backend_pid()", row -> row.getInt(1));
        return given == answering;
    }
}
