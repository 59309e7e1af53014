package dev.postern.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.jdbc.PgConnection;

/** Keeps the driver from giving names to statements that it has prepared, which another session would not know. */
public final class UnnamedStatements {

    private UnnamedStatements() {}

    /** On a connection that may lead to another session with every transaction. */
    public static void on(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PgConnection.class)) {
            connection.unwrap(PgConnection.class).setPrepareThreshold(0);
        }
    }
}
