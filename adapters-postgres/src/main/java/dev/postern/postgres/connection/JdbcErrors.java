package dev.postern.postgres.connection;

import dev.postern.domain.run.DatabaseUnavailableException;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/** Tells a lost session from a refused statement. */
public final class JdbcErrors {

    private JdbcErrors() {}

    /**
     * Whether the session is gone: connection errors, a server that shuts down, and limits at which it ends
     * a session (manual, appendix A: 08, 57P, 25P03, 25P04).
     */
    public static boolean isSessionLost(SQLException error) {
        String state = Option.of(error.getSQLState()).getOrElse("");
        return state.startsWith("08")
                || state.equals("57P01")
                || state.equals("57P02")
                || state.equals("57P03")
                || state.equals("57P05")
                || state.equals("25P03")
                || state.equals("25P04");
    }

    /** The exception for a session that is lost, or that was never had. */
    public static DatabaseUnavailableException unavailable(SQLException error) {
        return new DatabaseUnavailableException(firstLine(error), trouble(error), error);
    }

    /** What is the matter where there is no session, or none any more (manual, appendix A). */
    public static DatabaseUnavailableException.Trouble trouble(SQLException error) {
        String state = Option.of(error.getSQLState()).getOrElse("");
        return switch (state) {
            case "08001" -> DatabaseUnavailableException.Trouble.UNREACHABLE;
            case "3D000" -> DatabaseUnavailableException.Trouble.NO_SUCH_DATABASE;
            case "28000", "28P01" -> DatabaseUnavailableException.Trouble.NOT_LET_IN;
            case "53300", "57P03" -> DatabaseUnavailableException.Trouble.NOT_NOW;
            default ->
                isSessionLost(error)
                        ? DatabaseUnavailableException.Trouble.LOST
                        : DatabaseUnavailableException.Trouble.OTHER;
        };
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
