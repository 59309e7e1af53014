package dev.postern.domain.plan;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.control.Option;

/**
 * How far a walk is with operations on what is temporary, which are done together or not at all.
 *
 * @param first what makes the first temporary object of those that are being settled; none where none are
 */
record Gathered(Outlook outlook, Option<GuardedOperation> first) {

    /** Whether it has to be seen first what becomes of the others. */
    enum Outlook {
        TO_BE_SEEN,
        SEEN
    }

    static final Gathered NONE = new Gathered(Outlook.TO_BE_SEEN, Option.none());

    /** Of a walk on which it is being found out what becomes of the others. */
    static final Gathered FORESEEN = new Gathered(Outlook.SEEN, Option.none());

    static Gathered by(GuardedOperation first) {
        return new Gathered(Outlook.SEEN, Option.some(first));
    }

    /** Whether the session of some that have waited is open. */
    boolean isOpen() {
        return first.isDefined();
    }

    /** Whether an operation may be done in the open session: its script had it there, too. Any may if none is open. */
    boolean admits(GuardedOperation operation) {
        return first.forAll(begin ->
                begin.id().migration().equals(operation.id().migration()) && begin.ordinal() <= operation.ordinal());
    }
}
