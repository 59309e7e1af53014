package dev.postern.domain.ledger;

import io.vavr.collection.Vector;

/** What became of an operation. */
public enum Outcome {
    APPLIED("applied", Standing.DONE),
    FOUND_IN_PLACE("found-in-place", Standing.DONE),
    ADOPTED("adopted", Standing.DONE),
    /** A need was not met, or it waits behind another that waits. */
    DEFERRED("deferred", Standing.WAITING),
    /** Its turn came, but it failed or something else was in its place. */
    BLOCKED("blocked", Standing.WAITING),
    /** What it was to touch has been dropped for good. */
    MOOT("moot", Standing.DONE),
    /** Given up for good by somebody, on record. */
    WITHDRAWN("withdrawn", Standing.DONE),
    /** Its repeatable script has another text by now, and was run again. */
    SUPERSEDED("superseded", Standing.DONE),
    FAILED("failed", Standing.OPEN),
    /** It cannot run in a transaction and has been begun; only the catalog knows whether it ended. */
    STARTED("started", Standing.OPEN),
    INDETERMINATE("indeterminate", Standing.OPEN),
    UNDONE("undone", Standing.OPEN);

    /** Whether something remains to be done. */
    public enum Standing {
        DONE,
        /** Known, and done as soon as it can be. */
        WAITING,
        /** To be done by the next run. */
        OPEN
    }

    private final String word;
    private final Standing standing;

    Outcome(String word, Standing standing) {
        this.word = word;
        this.standing = standing;
    }

    /** The outcome as it is stored and printed. */
    public String word() {
        return word;
    }

    public Standing standing() {
        return standing;
    }

    /** Whether it was begun outside a transaction, and only the catalog can tell whether it ended. */
    public boolean isUncertain() {
        return this == STARTED || this == INDETERMINATE;
    }

    /** The outcome of that word. */
    public static Outcome of(String word) {
        return Vector.of(values())
                .find(outcome -> outcome.word.equals(word))
                .getOrElseThrow(() -> new IllegalArgumentException("no outcome is called " + word));
    }
}
