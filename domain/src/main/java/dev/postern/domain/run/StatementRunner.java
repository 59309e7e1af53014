package dev.postern.domain.run;

import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.control.Option;

/**
 * Runs statements in the session. Outside {@link #begin} and {@link #commit} each statement is a transaction of its own.
 *
 * <p>Every method throws {@link DatabaseUnavailableException} when the session is lost.
 */
public interface StatementRunner {

    void begin();

    /** Ends the transaction; none if it went well, else what the server had against it, and all of it is taken back. */
    Option<StatementFailure> commit();

    /** Takes back everything since {@link #begin}; does nothing outside a transaction. */
    void rollback();

    /**
     * Forgets what scripts set for the session: every configuration parameter is as it was when the session began. For
     * use between migrations, outside a transaction.
     */
    void reset();

    /** Runs a statement; none if it went well. After a failure the transaction can only be rolled back. */
    Option<StatementFailure> run(SqlStatement statement);

    /** Runs a statement behind a savepoint; after a failure the transaction is as it was before. */
    Option<StatementFailure> attempt(SqlStatement statement);

    /**
     * Runs a statement of another place under the settings of that place; the session has its own ones afterwards. In a
     * transaction it is attempted.
     *
     * @param bracket what runs around it, under the settings of the session; together they go well or are taken back, so that
     *     there has to be a transaction if there is any
     */
    Option<StatementFailure> settle(SqlStatement statement, SessionSettings.Borrowed settings, Bracket bracket);
}
