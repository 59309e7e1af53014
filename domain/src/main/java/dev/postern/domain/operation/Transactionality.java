package dev.postern.domain.operation;

/** Whether a statement may run inside a transaction block. */
public enum Transactionality {
    TRANSACTIONAL,
    /** It must stand alone: {@code CREATE INDEX CONCURRENTLY}, {@code VACUUM}. */
    OUTSIDE_TRANSACTION
}
