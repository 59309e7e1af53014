package dev.postern.domain.plan;

/** What to do when the ledger is empty and the database is not. */
public enum FirstRun {
    /** Replay no data and nothing destructive once an object of the history is found in place. */
    PROTECT,
    /** Replay everything; for those who mean it. */
    REPLAY
}
