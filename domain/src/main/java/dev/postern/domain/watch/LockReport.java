package dev.postern.domain.watch;

import java.util.List;
import java.util.Optional;

/**
 * Who holds and who waits while a run is on.
 *
 * @param run the session of the run; empty while none is on
 * @param holds what it holds on relations
 * @param waits who waits for whom in the database
 */
public record LockReport(Optional<DatabaseSession> run, List<Held> holds, List<Wait> waits) {

    public LockReport {
        holds = List.copyOf(holds);
        waits = List.copyOf(waits);
    }

    /** A lock on a relation, in the manual's words (13.3). */
    public record Held(String relation, String mode) {}

    /** A session and those that it waits for. */
    public record Wait(
            DatabaseSession session, Optional<String> relation, String mode, List<DatabaseSession> blockers) {

        public Wait {
            blockers = List.copyOf(blockers);
        }
    }
}
