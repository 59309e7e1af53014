package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.plan.Work;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * What a run has before it, and what it has to know beside.
 *
 * @param unrecorded the records of the migrations that the ledger does not know yet, in order
 * @param changes the applied migrations whose text has changed; none may run while there are any
 * @param ledger what counts of what was done: nothing of a repeatable migration that is to run again
 */
record PendingWork(Work work, Seq<ScriptRecord> unrecorded, Seq<ScriptChange> changes, Ledger ledger) {

    /** Whether a run would find nothing to do and nothing to record. */
    boolean isNothing() {
        return work.isEmpty() && unrecorded.isEmpty();
    }

    /** This where everything that waits is to be settled, and nothing new. */
    PendingWork reconciling() {
        return new PendingWork(work.reconciling(), Vector.empty(), changes, ledger);
    }

    /** This, without anything new: only what waits. */
    PendingWork waitingOnly() {
        return new PendingWork(work.waitingOnly(), Vector.empty(), changes, ledger);
    }
}
