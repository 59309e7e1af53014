package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Nature;

/** What {@code ALTER TABLE} sets of a table as a whole, and takes back (PostgreSQL manual, ALTER TABLE). */
public enum TableSetting {
    ACCESS_METHOD("access method", "SET ACCESS METHOD %s", "SET ACCESS METHOD heap"),
    CLUSTERED_ON("clustered on", "CLUSTER ON %s", "SET WITHOUT CLUSTER", LockStrength.SHARE_UPDATE_EXCLUSIVE),
    FORCED_ROW_SECURITY("forced row security", "%s ROW LEVEL SECURITY", "NO FORCE ROW LEVEL SECURITY"),
    OF_TYPE("of type", "OF %s", "NOT OF"),
    PERSISTENCE("persistence", "SET %s", "SET LOGGED"),
    REPLICA_IDENTITY("replica identity", "REPLICA IDENTITY %s", "REPLICA IDENTITY DEFAULT"),
    ROW_SECURITY("row security", "%s ROW LEVEL SECURITY", "DISABLE ROW LEVEL SECURITY"),
    TABLESPACE("tablespace", "SET TABLESPACE %s", "SET TABLESPACE pg_default");

    private final Property property;
    private final String set;
    private final String reset;
    private final LockStrength lock;

    TableSetting(String property, String set, String reset) {
        this(property, set, reset, LockStrength.ACCESS_EXCLUSIVE);
    }

    TableSetting(String property, String set, String reset, LockStrength lock) {
        this.property = new Property(property);
        this.set = set;
        this.reset = reset;
        this.lock = lock;
    }

    public Property property() {
        return property;
    }

    /** What follows {@code ALTER TABLE name} to give it that value. */
    String set(String value) {
        return set.formatted(value);
    }

    /** What follows {@code ALTER TABLE name} to give it what it has by itself. */
    String reset() {
        return reset;
    }

    LockStrength lock() {
        return lock;
    }

    /** Without row security rows are seen that should not be. */
    Nature nature() {
        return this == ROW_SECURITY || this == FORCED_ROW_SECURITY ? Nature.SECURITY : Nature.PART;
    }
}
