package dev.postern.postgres.run;

import dev.postern.domain.operation.Residue;
import dev.postern.domain.run.Blocker;
import dev.postern.domain.run.Leftovers;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.Wait;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;

/**
 * Clears away what was left behind over one connection. An INVALID index is a leftover only if no build is known to be
 * at it and its table can be locked at once as a build would lock it, for whoever drops the index of a live build kills
 * that build. It is renamed first, to a name that holds its own number, so that whoever finds it may drop it.
 */
record PostgresLeftovers(Connection connection, ProgressListener listener, ServerFacts.Tenancy tenancy)
        implements Leftovers {

    private static final String NOT_AVAILABLE = "55P03";

    @Override
    public Either<StatementFailure, Found> clear(Residue residue) {
        try {
            return switch (residue.kind()) {
                case DETACHING -> finished(residue);
                case INDEX, REINDEX -> setAside(new InvalidIndexes(query()).of(residue));
            };
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }

    @Override
    public void drop() {
        if (tenancy == ServerFacts.Tenancy.SHARED) {
            return;
        }
        try {
            for (String name : new InvalidIndexes(query()).setAside()) {
                dropConcurrently(name);
            }
        } catch (SQLException error) {
            throw JdbcErrors.unavailable(error);
        }
    }

    /** One that cannot be dropped now is in nobody's way, and is tried again by the next run. */
    private void dropConcurrently(String name) throws SQLException {
        try {
            query().execute("drop index concurrently if exists " + name);
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            LoggerFactory.getLogger(PostgresLeftovers.class)
                    .warn("{} could not be dropped: {}", name, refused.toString());
        }
    }

    private Either<StatementFailure, Found> setAside(Seq<InvalidIndexes.Invalid> found) throws SQLException {
        for (InvalidIndexes.Invalid index : found) {
            Option<StatementFailure> failure = setAside(index);
            if (failure.isDefined()) {
                return Either.left(failure.get());
            }
        }
        return Either.right(found.isEmpty() ? Found.NOTHING : Found.SOMETHING);
    }

    private Option<StatementFailure> setAside(InvalidIndexes.Invalid index) throws SQLException {
        boolean alone = connection.getAutoCommit();
        connection.setAutoCommit(false);
        Option<StatementFailure> failure;
        try {
            failure = renamed(index);
            if (alone && failure.isEmpty()) {
                connection.commit();
            }
        } finally {
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        if (alone && failure.isDefined()) {
            listener.waits(new Wait.ForLock("index " + index.name(), holders(index)));
        }
        return failure;
    }

    private Option<StatementFailure> renamed(InvalidIndexes.Invalid index) throws SQLException {
        try {
            if (index.lockable()) {
                query().execute("lock table only " + index.table() + " in share update exclusive mode nowait");
            }
            if (new InvalidIndexes(query()).isBeingBuilt(index)) {
                return Option.some(alive(index));
            }
            query().execute("alter index " + index.name() + " rename to " + index.nameAside());
            return Option.none();
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            return Option.some(NOT_AVAILABLE.equals(refused.getSQLState()) ? alive(index) : Failures.of(refused));
        }
    }

    private static StatementFailure alive(InvalidIndexes.Invalid index) {
        return new StatementFailure(
                NOT_AVAILABLE,
                "index " + index.name() + " is INVALID, and somebody is at its table " + index.table()
                        + " who may be building it",
                Option.none(),
                Option.some("Wait until the build has ended, or end it."),
                Option.none(),
                StatementFailure.Origin.WITHIN);
    }

    private Seq<Blocker> holders(InvalidIndexes.Invalid index) throws SQLException {
        return new LockHolders(query()).of(index.table());
    }

    /** A detaching that was cut off can only be ended, not begun again. */
    private Either<StatementFailure, Found> finished(Residue residue) throws SQLException {
        Option<String> pending = query().all(
                        """
                        select pg_catalog.format('alter table %s detach partition %s finalize',
                                      inhparent::regclass, inhrelid::regclass)
                        from pg_catalog.pg_inherits
                        where inhrelid operator(pg_catalog.=) pg_catalog.to_regclass(?) and inhdetachpending
                        """, row -> row.getString(1), residue.object().sql())
                .headOption();
        for (String finalize : pending) {
            try {
                query().execute(finalize);
            } catch (SQLException refused) {
                if (JdbcErrors.isSessionLost(refused)) {
                    throw refused;
                }
                return Either.left(Failures.of(refused));
            }
        }
        return Either.right(pending.isEmpty() ? Found.NOTHING : Found.SOMETHING);
    }

    private JdbcQuery query() {
        return new JdbcQuery(connection);
    }
}
