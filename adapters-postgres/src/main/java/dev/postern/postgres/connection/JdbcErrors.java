package dev.postern.postgres.connection;

import dev.postern.domain.run.DatabaseUnavailableException;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Tells a lost session from a refused statement. */
public final class JdbcErrors {

    private JdbcErrors() {}

    /** Whether the session is gone: connection errors, and a server that shuts down (manual, appendix A: 08, 57P). */
    public static boolean isSessionLost(SQLException error) {
        String state = Option.of(error.getSQLState()).getOrElse("");
        return state.startsWith("08")
                || state.equals("57P01")
                || state.equals("57P02")
                || state.equals("57P03")
                || state.equals("57P05");
    }

    /** The exception for a session that is lost, or that was never had. */
    public static DatabaseUnavailableException unavailable(SQLException error) {
        return new DatabaseUnavailableException(firstLine(error), error);
    }

    /** The server's message without what JDBC adds to it. */
    public static String firstLine(SQLException error) {
        if (error instanceof PSQLException fromServer && fromServer.getServerErrorMessage() != null) {
            return Option.of(fromServer.getServerErrorMessage().getMessage()).getOrElse("no message");
        }
        return Option.of(error.getMessage())
                .getOrElse(error.getClass().getSimpleName())
                .lines()
                .findFirst()
                .orElse("");
    }
}
