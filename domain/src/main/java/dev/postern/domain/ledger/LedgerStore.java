package dev.postern.domain.ledger;

import dev.postern.domain.catalog.Permission;
import io.vavr.collection.Set;
import java.time.Instant;

/** Keeps the ledger in the target database. What is appended within a transaction commits or vanishes with it. */
public interface LedgerStore {

    /**
     * Makes the place where the ledger lives, or brings it up to the version that this code writes. Any number of
     * processes may do so at once.
     *
     * @throws LedgerUnusableException if it is not ours to write, or was written by a later version
     */
    void prepare();

    /** What the role must be allowed to do for {@link #prepare} to succeed. */
    Set<Permission> permissions();

    /** What has been recorded; {@link Ledger#EMPTY} where there is no ledger yet. */
    Ledger read();

    /** Opens a run and numbers it. */
    RunId begin(String command, Instant at);

    void append(LedgerEntry entry);

    void append(ScriptRecord script);

    /** Closes a run with what came of it, in a word. */
    void finish(RunId run, String outcome, Instant at);
}
