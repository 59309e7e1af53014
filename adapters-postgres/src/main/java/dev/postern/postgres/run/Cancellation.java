package dev.postern.postgres.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.slf4j.LoggerFactory;

/**
 * Lets another thread cancel the statement that a run waits for: a thread that reads from a server does not notice that
 * it is interrupted. It is the server that ends the statement then (manual, 54.2.8), and the run hears of it.
 */
public final class Cancellation {

    private volatile Target target = Target.NOBODY;

    /** Cancels the statement that runs now, if there is one. May be called from any thread, and more than once. */
    public void request() {
        try {
            target.cancel();
        } catch (SQLException gone) {
            LoggerFactory.getLogger(Cancellation.class).debug("there was nothing to cancel any more", gone);
        }
    }

    /** From now on a request means this connection. */
    void aim(Connection connection) {
        target = () -> connection.unwrap(BaseConnection.class).cancelQuery();
    }

    /** From now on a request means nobody. */
    void lower() {
        target = Target.NOBODY;
    }

    private interface Target {
        Target NOBODY = () -> {};

        void cancel() throws SQLException;
    }
}
