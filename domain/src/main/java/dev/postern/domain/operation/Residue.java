package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;

/**
 * What a statement outside a transaction leaves behind when it is cut off or fails: the server does not take it back, and
 * would not begin anew where it lies.
 *
 * @param object what it is about
 */
public record Residue(Kind kind, ObjectName object) {

    /** What it is. */
    public enum Kind {
        /** An INVALID index, the object itself (PostgreSQL manual, CREATE INDEX, "Building Indexes Concurrently"). */
        INDEX,
        /** INVALID indexes beside those of the object, {@code _ccnew} or {@code _ccold} (manual, REINDEX). */
        REINDEX,
        /** A partition, the object, that is half detached (manual, ALTER TABLE, DETACH PARTITION). */
        DETACHING
    }
}
