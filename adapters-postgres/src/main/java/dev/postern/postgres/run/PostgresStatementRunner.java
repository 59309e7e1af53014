package dev.postern.postgres.run;

import dev.postern.domain.migration.SessionSettings;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.run.Bracket;
import dev.postern.domain.run.Contention;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.StatementRunner;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.ledger.OwnRole;
import dev.postern.postgres.ledger.PostgresLedgerStore;
import dev.postern.postgres.ledger.WriteFence;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs statements over one JDBC connection. */
final class PostgresStatementRunner implements StatementRunner, Contention {

    private static final String SAVEPOINT = "postern_statement";

    private final Connection connection;
    private final SessionRole role;
    private final OwnRole own;
    private final TableLocks locks;
    private final PostgresLedgerStore ledger;
    private final JdbcQuery query;
    private final WriteFence fence;

    /** What broke the open transaction: the server would take a COMMIT then for a ROLLBACK, and say that it went well. */
    private Option<StatementFailure> broken = Option.none();

    /** The tries since the last commit that went well. */
    private Option<Backoff> retries = Option.none();

    /**
     * Over a connection.
     *
     * @param own hears of what may set another role
     * @param ledger what is appended to it in a transaction is sent before that commits
     * @param fence stands around every transaction
     */
    PostgresStatementRunner(
            Connection connection,
            SessionRole role,
            OwnRole own,
            TableLocks locks,
            PostgresLedgerStore ledger,
            WriteFence fence) {
        this.own = own;
        this.fence = fence;
        this.connection = connection;
        this.ledger = ledger;
        this.role = role;
        this.locks = locks;
        this.query = new JdbcQuery(connection);
    }

    @Override
    public void begin() {
        broken = Option.none();
        orLost(() -> {
            connection.setAutoCommit(false);
            try {
                fence.enter();
            } catch (RunLockUnavailableException takenOver) {
                connection.rollback();
                connection.setAutoCommit(true);
                throw takenOver;
            }
        });
    }

    @Override
    public Option<StatementFailure> lock(Locks wanted) {
        try {
            return locks.take(wanted);
        } catch (SQLException error) {
            return Option.some(failureOrLost(error));
        }
    }

    @Override
    public Retry retry(StatementFailure failure) {
        if (!TableLocks.mayPass(failure)) {
            return Retry.NEVER;
        }
        Backoff backoff = retries.getOrElse(() -> new Backoff(locks.patience().inAll()));
        retries = Option.some(backoff);
        if (backoff.isOver() || Thread.currentThread().isInterrupted()) {
            return Retry.NEVER;
        }
        backoff.pause();
        return Retry.AGAIN;
    }

    /** Whoever wants it to end interrupts its thread. */
    @Override
    public Going going() {
        return Thread.currentThread().isInterrupted() ? Going.TO_THE_END : Going.ON;
    }

    @Override
    public Option<StatementFailure> commit() {
        if (broken.isDefined()) {
            rollback();
            return broken;
        }
        ledger.send();
        try {
            fence.leave();
            connection.commit();
            connection.setAutoCommit(true);
            if (fence != WriteFence.NONE) {
                own.isBack();
            }
            retries = Option.none();
            return Option.none();
        } catch (SQLException error) {
            StatementFailure failure = failureOrLost(error);
            rollback();
            return Option.some(failure);
        }
    }

    @Override
    public void rollback() {
        ledger.forget();
        orLost(() -> {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public void reset() {
        if (fence == WriteFence.NONE) {
            orLost(() -> {
                role.set();
                query.execute("reset all; discard temp");
                new SessionParameters(connection).set();
                own.isBack();
            });
        }
    }

    @Override
    public Option<StatementFailure> run(SqlStatement statement) {
        try {
            send(statement);
            return Option.none();
        } catch (SQLException error) {
            broken = Option.some(failureOrLost(error).concealed(statement));
            return broken;
        }
    }

    private void send(SqlStatement statement) throws SQLException {
        own.before(statement.text());
        if (statement.data().isDefined()) {
            new RowsSender(connection).copy(statement.text(), statement.data().get());
        } else {
            query.execute(statement.text());
        }
    }

    @Override
    public Option<StatementFailure> attempt(SqlStatement statement) {
        orLost(() -> query.execute("savepoint " + SAVEPOINT));
        Option<StatementFailure> failure = run(statement);
        orLost(() -> endAttempt(failure));
        return failure;
    }

    private void endAttempt(Option<StatementFailure> failure) throws SQLException {
        query.execute(
                failure.isEmpty()
                        ? "release savepoint " + SAVEPOINT
                        : "rollback to savepoint " + SAVEPOINT + "; release savepoint " + SAVEPOINT);
        broken = Option.none();
    }

    @Override
    public Option<StatementFailure> settle(SqlStatement statement, SessionSettings.Borrowed settings, Bracket bracket) {
        try {
            boolean inTransaction = !connection.getAutoCommit();
            if (!inTransaction && !bracket.isEmpty()) {
                throw new IllegalArgumentException(
                        "there is no transaction for what is to run with " + statement.headline());
            }
            if (settings.isEmpty() && bracket.isEmpty()) {
                return inTransaction ? attempt(statement) : run(statement);
            }
            return inTransaction ? settleInTransaction(statement, settings, bracket) : settleAlone(statement, settings);
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }

    /** What is set behind the savepoint goes with it if the statement fails. */
    private Option<StatementFailure> settleInTransaction(
            SqlStatement statement, SessionSettings.Borrowed settings, Bracket bracket) throws SQLException {
        BorrowedSession borrowed = new BorrowedSession(query, role, BorrowedSession.Extent.TRANSACTION);
        Seq<Tuple2<String, String>> own = borrowed.values(settings);
        query.execute("savepoint " + SAVEPOINT);
        Option<StatementFailure> failure = all(bracket.before()).orElse(() -> under(borrowed, settings, statement));
        if (failure.isEmpty()) {
            borrowed.giveBack(own);
            failure = all(bracket.behind());
        }
        endAttempt(failure);
        return failure;
    }

    private Option<StatementFailure> all(Seq<SqlStatement> statements) {
        return statements.toStream().flatMap(this::run).headOption();
    }

    private Option<StatementFailure> settleAlone(SqlStatement statement, SessionSettings.Borrowed settings)
            throws SQLException {
        BorrowedSession borrowed = new BorrowedSession(query, role, BorrowedSession.Extent.SESSION);
        Seq<Tuple2<String, String>> own = borrowed.values(settings);
        Option<StatementFailure> failure = under(borrowed, settings, statement);
        borrowed.giveBack(own);
        return failure;
    }

    private Option<StatementFailure> under(
            BorrowedSession borrowed, SessionSettings.Borrowed settings, SqlStatement statement) {
        try {
            borrowed.set(settings);
        } catch (SQLException error) {
            return Option.some(failureOrLost(error));
        }
        return run(statement);
    }

    private static StatementFailure failureOrLost(SQLException error) {
        if (JdbcErrors.isSessionLost(error)) {
            throw JdbcErrors.unavailable(error);
        }
        return Failures.of(error);
    }

    private interface Call {
        void make() throws SQLException;
    }

    private static void orLost(Call call) {
        try {
            call.make();
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }
}
