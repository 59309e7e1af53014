package dev.postern.domain.operation.privilege;

/** In which way somebody has a privilege, weakest first. */
public enum Holding {
    /** Not at all, though PostgreSQL gives it by itself. */
    TAKEN_AWAY,
    /** For oneself. */
    GRANTED,
    /** So that it can be granted to others. */
    GRANTABLE
}
