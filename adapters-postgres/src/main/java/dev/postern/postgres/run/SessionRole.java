package dev.postern.postgres.run;

import dev.postern.domain.run.RoleUnavailableException;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role that a session works as, whatever its scripts set meanwhile (manual, SET ROLE and SET SESSION AUTHORIZATION;
 * RESET ALL touches neither).
 *
 * @param role none for the role that connects
 */
record SessionRole(Connection connection, Option<Identifier> role) {

    /** The role as it stands behind SET ROLE. */
    String name() {
        return role.map(Identifier::sql).getOrElse("none");
    }

    void set() throws SQLException {
        new JdbcQuery(connection)
                .execute("reset session authorization; "
                        + role.map(name -> "set role " + name).getOrElse("reset role"));
    }

    /**
     * Sets it in a session that is new, where there is nothing to be done for the role that connects.
     *
     * @throws RoleUnavailableException if there is no such role, or it is not for us
     */
    void begin() throws SQLException {
        if (role.isEmpty()) {
            return;
        }
        try {
            set();
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            throw new RoleUnavailableException(JdbcErrors.firstLine(refused), refused);
        }
    }
}
