package dev.postern.postgres.run;

import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/**
 * Has the server look now and then whether this client is still there while a statement runs, so that what a killed
 * client had begun does not run on for long (manual, 20.3.2 client_connection_check_interval; not on every platform).
 */
record ClientCheck(Connection connection) {

    private static final String INTERVAL = "set client_connection_check_interval = '5s'";

    /** Sets it for the session, outside a transaction; where the server's platform cannot do it, nothing is set. */
    void set() throws SQLException {
        try {
            new JdbcQuery(connection).execute(INTERVAL);
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            LoggerFactory.getLogger(ClientCheck.class).debug("the server cannot look after its clients", refused);
        }
    }
}
