package dev.postern.cli;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.time.Duration;

/** The last lines of commands that run something. */
final class Conclusions {

    private Conclusions() {}

    static String ofRun(RunReport report, Duration took) {
        Tally tally = Tally.of(report, Telling.ofRun(report));
        if (report.outcome() == RunOutcome.REFUSED) {
            return tally.isEmpty() ? "nothing ran" : tally.words() + "; nothing ran";
        }
        return tally.words("applied", "deferred", "pending") + " in " + Elapsed.words(took);
    }
}
