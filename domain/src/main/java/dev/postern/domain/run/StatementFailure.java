package dev.postern.domain.run;

import dev.postern.domain.sql.SqlStatement;
import io.vavr.control.Option;

/**
 * The server's refusal of one statement.
 *
 * @param sqlState the five characters of the error code (PostgreSQL manual, appendix A)
 * @param position where in the statement the error is, counted in characters from 1; none if the server did not say
 * @param origin whether the statement itself is at fault, or code that it set off
 */
public record StatementFailure(
        String sqlState,
        String message,
        Option<String> detail,
        Option<String> hint,
        Option<Integer> position,
        Origin origin) {

    /** Where an error comes from. */
    public enum Origin {
        STATEMENT,
        /** A trigger, a function body, a rule: the server gave a context or an internal query. */
        WITHIN
    }

    /** The same, without the secrets of the statement that was refused. */
    public StatementFailure concealed(SqlStatement statement) {
        return new StatementFailure(
                sqlState,
                statement.concealed(message),
                detail.map(statement::concealed),
                hint.map(statement::concealed),
                position,
                origin);
    }

    /** Message, detail and code, in one line. */
    public String describe() {
        return message + detail.map(text -> " (" + text + ")").getOrElse("") + " [" + sqlState + "]";
    }
}
