package dev.postern.domain.operation.partition;

/** What a table is to the one that it inherits from (PostgreSQL manual, 5.11 and 5.12). */
public enum Membership {
    CHILD,
    /** It has the keys, foreign keys and indexes of the parent, too, and no columns of its own. */
    PARTITION
}
