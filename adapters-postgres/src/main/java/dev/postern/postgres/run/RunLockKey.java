package dev.postern.postgres.run;

import dev.postern.domain.sql.Fingerprint;

/** The number by which the run lock of a ledger is known among advisory locks (manual, 13.3.5). */
public record RunLockKey(long value) {

    private static final int HEX = 16;

    /** That of the ledger in a schema. */
    public static RunLockKey of(String ledgerSchema) {
        String text = "'postern run lock " + ledgerSchema.replace("'", "''") + "'";
        return new RunLockKey(Long.parseUnsignedLong(Fingerprint.of(text).hex().substring(0, HEX), HEX));
    }

    /** The upper half, as {@code pg_locks} shows it in {@code classid}. */
    public long upper() {
        return value >>> 32;
    }

    /** The lower half, as {@code pg_locks} shows it in {@code objid}. */
    public long lower() {
        return value & 0xffff_ffffL;
    }
}
