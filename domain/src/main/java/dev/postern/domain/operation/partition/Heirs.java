package dev.postern.domain.operation.partition;

/** Whether what is done to a table is done to its partitions and to the tables that inherit from it. */
public enum Heirs {
    /** They follow, where nothing is said. */
    FOLLOW,
    /** {@code ONLY} the table itself is changed; what they had from it is theirs from then on. */
    STAY
}
