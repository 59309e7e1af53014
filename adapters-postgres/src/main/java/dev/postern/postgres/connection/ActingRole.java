package dev.postern.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The role that a session acts for at the moment, as the server reports it without being asked (manual, 55.2.7). */
public record ActingRole(Connection connection) {

    /** Whether everything is allowed to it; told anew by every SET ROLE; not so where that cannot be told. */
    public boolean isSuperuser() throws SQLException {
        return connection.isWrapperFor(PGConnection.class)
                && "on".equals(connection.unwrap(PGConnection.class).getParameterStatus("is_superuser"));
    }
}
