package dev.postern.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.jdbc.PgConnection;

/** The role that a session acts for at the moment, as the server reports it without being asked (manual, 55.2.7). */
public record ActingRole(Connection connection) {

    /** Whether everything is allowed to it; told anew by every SET ROLE; not so where that cannot be told. */
    public boolean isSuperuser() throws SQLException {
        return connection.isWrapperFor(PgConnection.class)
                && "on".equals(connection.unwrap(PgConnection.class).getParameterStatus("is_superuser"));
    }
}
