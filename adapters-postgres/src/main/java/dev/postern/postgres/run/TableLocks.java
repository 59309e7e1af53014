package dev.postern.postgres.run;

import dev.postern.domain.operation.Locks;
import dev.postern.domain.run.Blocker;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.Wait;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.ledger.WriteFence;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Takes locks at the beginning of a transaction. A request that waits in the queue holds up everybody who comes behind
 * it, readers too (manual, 13.3.1); so it waits only for a short time, gives up all that it has, and lets the queue go
 * on before it tries again.
 */
record TableLocks(Connection connection, LockPatience patience, ProgressListener listener, WriteFence fence) {

    private static final String NOT_AVAILABLE = "55P03";

    /**
     * Takes them, in a transaction that has done nothing yet.
     *
     * @return what was in the way when patience was at an end
     */
    Option<StatementFailure> take(Locks locks) throws SQLException {
        JdbcQuery query = new JdbcQuery(connection);
        String limit = "set local lock_timeout = " + patience.each().toMillis();
        query.execute(limit);
        if (locks.byRelation().isEmpty()) {
            return Option.none();
        }
        Backoff backoff = new Backoff(patience.inAll());
        while (true) {
            Option<String> missed = firstMissed(query, new LockableTables(query).statements(locks));
            if (missed.isEmpty()) {
                return Option.none();
            }
            connection.rollback();
            String table = missed.get();
            Seq<Blocker> blockers = new LockHolders(query).of(table);
            connection.rollback();
            listener.waits(new Wait.ForLock("table " + table, blockers));
            if (backoff.isOver() || Thread.currentThread().isInterrupted()) {
                return Option.some(refusal(table, blockers));
            }
            backoff.pause();
            fence.enter();
            query.execute(limit);
        }
    }

    /** The table whose lock was not to be had in time. */
    private static Option<String> firstMissed(JdbcQuery query, Seq<String> statements) throws SQLException {
        for (String statement : statements) {
            try {
                query.execute(statement);
            } catch (SQLException refused) {
                if (NOT_AVAILABLE.equals(refused.getSQLState())) {
                    return Option.some(statement.substring("lock table only ".length(), statement.lastIndexOf(" in ")));
                }
                throw refused;
            }
        }
        return Option.none();
    }

    private StatementFailure refusal(String table, Seq<Blocker> blockers) {
        return new StatementFailure(
                NOT_AVAILABLE,
                "the lock on table " + table + " was not to be had within "
                        + patience.inAll().toSeconds() + " s",
                blockers.isEmpty()
                        ? Option.none()
                        : Option.some(
                                "held up by " + blockers.map(Blocker::describe).mkString("; ")),
                blockers.headOption().map(first -> "If what holds it up is not needed: " + first.remedy() + "."),
                Option.none(),
                StatementFailure.Origin.WITHIN);
    }

    /** Failures that time may mend (manual, appendix A): a deadlock, a serialization failure, a lock that was not to be had. */
    static boolean mayPass(StatementFailure failure) {
        return Vector.of("40P01", "40001", NOT_AVAILABLE).contains(failure.sqlState());
    }
}
