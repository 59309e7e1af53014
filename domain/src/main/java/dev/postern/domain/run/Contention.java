package dev.postern.domain.run;

import dev.postern.domain.operation.Locks;
import io.vavr.control.Option;

/**
 * How a session gets along with others that are in its way.
 *
 * <p>Every method throws {@link DatabaseUnavailableException} when the session is lost.
 */
public interface Contention {

    /**
     * Takes locks on tables, at the very beginning of a transaction. It waits in the queue for each of them only for a
     * short time, so that those who come behind it are not held up for longer; then it gives everything up, waits, and
     * begins anew, until it has them all or its patience is at an end. Tables that are not there, or that the session
     * may not lock, are passed over: the statement itself will say so.
     *
     * @return what the server had against it in the end; the transaction can then only be rolled back
     */
    Option<StatementFailure> lock(Locks locks);

    /**
     * Whether a transaction that failed is to be tried once more, now that it was rolled back: after a deadlock, a
     * serialization failure, a lock that was not to be had, as long as patience lasts. If so it has waited for a while.
     */
    Retry retry(StatementFailure failure);

    /** Whether somebody wants what the session does to come to an end. */
    Going going();

    /** How to go on. */
    enum Going {
        ON,
        /** Take back what is not committed, and begin nothing more. */
        TO_THE_END
    }

    /** What to do after a failure. */
    enum Retry {
        AGAIN,
        NEVER
    }
}
