package dev.postern.http.metrics;

import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.watch.RecordedStep;
import dev.postern.domain.watch.RunFigures;
import dev.postern.domain.watch.RunRecord;
import dev.postern.http.reading.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How things stand, as figures. */
record Standing(Now now, RunFigures figures, Optional<RunRecord> last, Instant at) {

    private static final Set<MigrationState> PENDING = Set.of(MigrationState.PENDING, MigrationState.UNDONE);

    double pending() {
        return now.report().migrations().stream()
                .filter(migration -> PENDING.contains(migration.state()))
                .count();
    }

    double waiting(String outcome) {
        return waits(outcome).count();
    }

    /** In seconds; 0 where nothing waits. */
    double oldest() {
        return now.waiting().stream()
                .map(step -> Duration.between(step.at(), at))
                .mapToLong(Duration::toSeconds)
                .max()
                .orElse(0);
    }

    double failed() {
        return now.report()
                .operations()
                .filter(operation -> isOutcome(operation, "failed"))
                .count();
    }

    double running() {
        return now.live().stream().count();
    }

    double blocked() {
        return now.live().stream()
                .flatMap(live -> live.latest().stream())
                .filter(event -> event.phase().equals("waiting"))
                .count();
    }

    /** 1 if it went well, 0 if not; nothing where none has ended. */
    double lastOutcome() {
        return last.flatMap(RunRecord::outcome)
                .map(outcome -> outcome.equals("done") ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    double lastSeconds() {
        return last.flatMap(run -> run.finishedAt().map(end -> Duration.between(run.startedAt(), end)))
                .map(took -> took.toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    double lastEnd() {
        return last.flatMap(RunRecord::finishedAt)
                .map(end -> (double) end.getEpochSecond())
                .orElse(Double.NaN);
    }

    private Stream<RecordedStep> waits(String outcome) {
        return now.waiting().stream().filter(step -> step.outcome().equals(outcome));
    }

    private static boolean isOutcome(OperationReport operation, String outcome) {
        return operation.outcome().filter(outcome::equals).isPresent();
    }
}
