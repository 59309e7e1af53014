package dev.postern.domain.plan;

/** What to do with a migration that turns up with a version below what has been applied. */
public enum OutOfOrder {
    /** It is not run. */
    REFUSE,
    /** It runs where it commutes with everything that was done in its stead. */
    COMMUTING,
    /** It runs, whatever was done in its stead. */
    ALLOW
}
