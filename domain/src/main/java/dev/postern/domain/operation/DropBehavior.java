package dev.postern.domain.operation;

/** What a DROP does where something stands on what it drops (PostgreSQL manual, 5.15). */
public enum DropBehavior {
    /** It is refused; this is so where nothing is said. */
    RESTRICT,
    /** What stands on it goes along. */
    CASCADE
}
