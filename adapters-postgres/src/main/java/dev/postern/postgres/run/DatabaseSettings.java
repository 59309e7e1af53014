package dev.postern.postgres.run;

import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How a database is worked with.
 *
 * @param ledgerSchema the schema that holds the ledger
 * @param lockPatience how long to wait for another run to end
 * @param locks how long to wait for locks of others
 * @param role the role that everything is done as (PostgreSQL manual, SET ROLE); none for the one that connects
 */
public record DatabaseSettings(
        Identifier ledgerSchema, Duration lockPatience, LockPatience locks, Option<Identifier> role) {

    /** The ledger in this schema, a minute's patience, and the role that connects. */
    public static DatabaseSettings withLedger(Identifier ledgerSchema) {
        return new DatabaseSettings(ledgerSchema, Duration.ofMinutes(1), LockPatience.USUAL, Option.none());
    }

    public DatabaseSettings waiting(Duration patience) {
        return new DatabaseSettings(ledgerSchema, patience, locks, role);
    }

    public DatabaseSettings waitingForLocks(LockPatience patience) {
        return new DatabaseSettings(ledgerSchema, lockPatience, patience, role);
    }

    public DatabaseSettings as(Identifier otherRole) {
        return new DatabaseSettings(ledgerSchema, lockPatience, locks, Option.some(otherRole));
    }
}
