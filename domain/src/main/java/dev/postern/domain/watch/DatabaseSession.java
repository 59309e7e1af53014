package dev.postern.domain.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who is connected to the database, as far as the role that looks may see.
 *
 * @param since when its transaction began
 * @param query what it runs, or ran last, without secrets and cut off where it is long
 */
public record DatabaseSession(
        int pid,
        Optional<String> user,
        Optional<String> application,
        Optional<String> state,
        Optional<Instant> since,
        Optional<String> query) {}
