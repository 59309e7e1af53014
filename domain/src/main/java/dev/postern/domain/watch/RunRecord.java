package dev.postern.domain.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * A command that wrote to the ledger.
 *
 * @param actor the role that it ran as
 * @param client the address that it came from
 * @param outcome {@code done} or {@code failed}; empty as long as it runs, and if it was cut off
 * @param entries how much it wrote
 */
public record RunRecord(
        long id,
        String command,
        String actor,
        String client,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<String> outcome,
        long entries) {}
