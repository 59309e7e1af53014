package dev.postern.http.reading;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.LiveRun;
import dev.postern.domain.watch.RecordedStep;
import java.util.List;
import java.util.Optional;

/**
 * How things stand.
 *
 * @param live the run that is under way
 * @param waiting what waits, with since when
 */
public record Now(RunReport report, Optional<LiveRun> live, List<RecordedStep> waiting) {

    public Now {
        waiting = List.copyOf(waiting);
    }
}
