package dev.postern.domain.run;

import java.util.Locale;

/** How far a migration has come. */
public enum MigrationState {
    /** Every operation has been done, or was found done. */
    APPLIED,
    /** Some of it waits. */
    PARTIAL,
    PENDING,
    /** Recorded as there before Postern, without being run. */
    ADOPTED,
    /** Applied once and taken back. */
    UNDONE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
