package dev.postern.postgres.run;

/** How runs of a database keep out of each other's way. */
public enum LockMode {
    /** By the session where that is our own, by a lease where a proxy stands in between. */
    AUTO,
    /** By a lock of the session, whatever stands in between. */
    SESSION,
    /** By a lease, whatever there is. */
    LEASE
}
