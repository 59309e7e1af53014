package dev.postern.domain.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in a run, written down while it went on.
 *
 * @param id by which what follows it can be asked for
 * @param phase {@code begun}, {@code decided}, {@code started}, an outcome such as {@code applied} or {@code deferred},
 *     {@code waiting} (for a lock that somebody holds), {@code progress} (of an index that is built), {@code ended}
 * @param decision what was decided about the operation
 * @param done how many operations have come to an end in this run
 * @param total how many it set out to deal with; what is settled on the way comes on top
 * @param blocker who holds it up
 */
public record RunEvent(
        long id,
        long run,
        Instant at,
        String phase,
        Optional<String> operation,
        Optional<String> kind,
        Optional<String> object,
        Optional<String> decision,
        Optional<Long> tookMillis,
        int done,
        int total,
        String detail,
        Optional<DatabaseSession> blocker) {}
