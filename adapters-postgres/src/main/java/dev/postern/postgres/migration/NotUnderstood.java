package dev.postern.postgres.migration;

/**
 * Thrown where a statement goes beyond what its reader knows; caught once, in {@link PgSqlAnalyzer}, which then calls
 * the statement opaque. An exception, because the doubt may arise at any depth of a statement and always concerns the
 * whole of it.
 */
final class NotUnderstood extends RuntimeException {

    NotUnderstood(String what) {
        super(what, null, false, false);
    }
}
