package dev.postern.domain.ledger;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.sql.Fingerprint;
import java.time.Instant;

/**
 * That a migration is known, and what its text was: appended when it is first run or adopted, and when a changed text is
 * accepted.
 *
 * @param operations how many entries its operations have in the ledger once it is through
 */
public record ScriptRecord(MigrationId id, String name, Fingerprint fingerprint, int operations, Instant at) {}
