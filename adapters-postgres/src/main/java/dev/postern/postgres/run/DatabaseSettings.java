package dev.postern.postgres.run;

import dev.postern.domain.sql.Identifier;
import io.vavr.control.Option;
import java.time.Duration;

/**
 * How a database is worked with.
 *
 * @param ledgerSchema the schema that holds the ledger
 * @param lockPatience how long to wait for another run to end
 * @param role the role that everything is done as (PostgreSQL manual, SET ROLE); none for the one that connects
 */
public record DatabaseSettings(Identifier ledgerSchema, Duration lockPatience, Option<Identifier> role) {

    /** The ledger in this schema, a minute's patience, and the role that connects. */
    public static DatabaseSettings withLedger(Identifier ledgerSchema) {
        return new DatabaseSettings(ledgerSchema, Duration.ofMinutes(1), Option.none());
    }

    public DatabaseSettings waiting(Duration patience) {
        return new DatabaseSettings(ledgerSchema, patience, role);
    }

    public DatabaseSettings as(Identifier otherRole) {
        return new DatabaseSettings(ledgerSchema, lockPatience, Option.some(otherRole));
    }
}
