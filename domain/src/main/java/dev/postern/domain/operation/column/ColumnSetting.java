package dev.postern.domain.operation.column;

import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;

/** What {@code ALTER COLUMN} sets of how a column is kept and counted (PostgreSQL manual, ALTER TABLE). */
public enum ColumnSetting {
    COMPRESSION("compression", "default", LockStrength.ACCESS_EXCLUSIVE),
    STATISTICS("statistics", "-1", LockStrength.SHARE_UPDATE_EXCLUSIVE),
    STORAGE("storage", "", LockStrength.ACCESS_EXCLUSIVE);

    private final String property;
    private final String byItself;
    private final LockStrength lock;

    ColumnSetting(String property, String byItself, LockStrength lock) {
        this.property = property;
        this.byItself = byItself;
        this.lock = lock;
    }

    public Property property() {
        return new Property(property);
    }

    /** What stands for the value that a column has by itself; empty where only its type knows that value. */
    public String byItself() {
        return byItself;
    }

    String clause(String value) {
        return "SET " + name() + " " + value;
    }

    LockStrength lock() {
        return lock;
    }
}
