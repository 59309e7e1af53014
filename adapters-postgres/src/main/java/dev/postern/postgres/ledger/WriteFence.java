package dev.postern.postgres.ledger;

import java.sql.SQLException;

/**
 * Stands around every transaction that writes for a run: where another run could have taken over meanwhile, it sees to it
 * that nothing is written any more.
 */
public interface WriteFence {

    /** Where the session itself keeps others out as long as it lasts. */
    WriteFence NONE = new WriteFence() {
        @Override
        public void enter() {}

        @Override
        public void leave() {}
    };

    /**
     * At the beginning of a transaction, before anything else.
     *
     * @throws dev.postern.domain.run.RunLockUnavailableException if another run has taken over
     */
    void enter() throws SQLException;

    /** At the end of a transaction, right before it commits. */
    void leave() throws SQLException;
}
