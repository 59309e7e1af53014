package dev.postern.postgres.run;

import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How a database is worked with.
 *
 * @param ledgerSchema the schema that holds the ledger
 * @param lockPatience how long to wait for another run to end
 * @param locks how long to wait for locks of others
 * @param role the role that everything is done as (PostgreSQL manual, SET ROLE); none for the one that connects
 * @param mode how runs keep out of each other's way
 * @param lease how long a lease holds that is not renewed
 * @param trusted the roles whose objects count as ours
 */
public record DatabaseSettings(
        Identifier ledgerSchema,
        Duration lockPatience,
        LockPatience locks,
        Option<Identifier> role,
        LockMode mode,
        Duration lease,
        Set<Identifier> trusted) {

    private static final Duration LEASE = Duration.ofSeconds(30);

    /** With a lease of the usual length. */
    public DatabaseSettings(
            Identifier ledgerSchema,
            Duration lockPatience,
            LockPatience locks,
            Option<Identifier> role,
            LockMode mode) {
        this(ledgerSchema, lockPatience, locks, role, mode, LEASE, LinkedHashSet.empty());
    }

    /** The ledger in this schema, a minute's patience, and the role that connects. */
    public static DatabaseSettings withLedger(Identifier ledgerSchema) {
        return new DatabaseSettings(
                ledgerSchema, Duration.ofMinutes(1), LockPatience.USUAL, Option.none(), LockMode.AUTO);
    }

    public DatabaseSettings waiting(Duration patience) {
        return new DatabaseSettings(ledgerSchema, patience, locks, role, mode, lease, trusted);
    }

    public DatabaseSettings waitingForLocks(LockPatience patience) {
        return new DatabaseSettings(ledgerSchema, lockPatience, patience, role, mode, lease, trusted);
    }

    public DatabaseSettings as(Identifier otherRole) {
        return new DatabaseSettings(ledgerSchema, lockPatience, locks, Option.some(otherRole), mode, lease, trusted);
    }

    /** With objects of those roles counting as ours. */
    public DatabaseSettings trusting(Set<Identifier> owners) {
        return new DatabaseSettings(ledgerSchema, lockPatience, locks, role, mode, lease, owners);
    }

    /** Kept apart by a lease of some length. */
    public DatabaseSettings leasing(Duration length) {
        return new DatabaseSettings(ledgerSchema, lockPatience, locks, role, LockMode.LEASE, length, trusted);
    }
}
