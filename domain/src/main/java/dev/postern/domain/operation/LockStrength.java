package dev.postern.domain.operation;

import java.util.Locale;

/** PostgreSQL's table-level lock modes, weakest first (PostgreSQL manual, 13.3.1). */
public enum LockStrength {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** The mode as PostgreSQL's manual writes it. */
    public String words() {
        return name().replace('_', ' ').toUpperCase(Locale.ROOT);
    }
}
