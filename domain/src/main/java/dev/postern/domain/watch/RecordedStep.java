package dev.postern.domain.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One line of the ledger, as it is shown.
 *
 * @param run the number of the run that wrote it
 * @param operation {@code 004/9f3c21ab}
 * @param tookMillis how long its statement ran; empty where that is not known, or no longer
 */
public record RecordedStep(
        long run,
        String migration,
        String operation,
        String kind,
        Optional<String> object,
        String outcome,
        String reason,
        List<String> waitsFor,
        Instant at,
        Optional<Long> tookMillis) {

    public RecordedStep {
        waitsFor = List.copyOf(waitsFor);
    }
}
