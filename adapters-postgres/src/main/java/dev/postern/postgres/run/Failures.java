package dev.postern.postgres.run;

import dev.postern.domain.run.StatementFailure;
import dev.postern.postgres.connection.JdbcErrors;
import io.vavr.control.Option;
import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the server has against a statement, as it says it. */
final class Failures {

    private Failures() {}

    static StatementFailure of(SQLException error) {
        ServerErrorMessage said = error instanceof PSQLException fromServer ? fromServer.getServerErrorMessage() : null;
        String state = Option.of(error.getSQLState()).getOrElse("XX000");
        return said == null
                ? new StatementFailure(
                        state,
                        JdbcErrors.firstLine(error),
                        Option.none(),
                        Option.none(),
                        Option.none(),
                        StatementFailure.Origin.STATEMENT)
                : new StatementFailure(
                        state,
                        JdbcErrors.firstLine(error),
                        Option.of(said.getDetail()),
                        Option.of(said.getHint()),
                        said.getPosition() > 0 ? Option.some(said.getPosition()) : Option.none(),
                        said.getWhere() == null && said.getInternalQuery() == null
                                ? StatementFailure.Origin.STATEMENT
                                : StatementFailure.Origin.WITHIN);
    }
}
