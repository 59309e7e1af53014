package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code postern down}. */
@Command(name = "down", description = "Takes migrations back: exactly what Postern has applied, and nothing else.")
final class DownCommand extends ReportingVerb {

    @CommandLine.Option(
            names = "--to",
            paramLabel = "ID",
            description = "The migration to go back to; it stays (default: take back the latest one).")
    private Optional<MigrationId> to;

    @CommandLine.Option(names = "--allow-data-loss", description = "Take back also what destroys rows.")
    private boolean allowDataLoss;

    DownCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        DownRequest.Rows rows = allowDataLoss ? DownRequest.Rows.GIVE_UP : DownRequest.Rows.KEEP;
        return migrations.down(new DownRequest(Option.ofOptional(to), rows));
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.UNDO).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        if (report.outcome() == RunOutcome.REFUSED) {
            return "nothing was taken back";
        }
        Tally tally = Tally.of(report, Telling.UNDO);
        return tally.isEmpty() ? "nothing to take back" : tally.words("undone") + " in " + Elapsed.words(took);
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern down", "takes back the latest migration"),
                new Example("postern down --to 003", "takes back everything after migration 003"),
                new Example("postern down --allow-data-loss", "also where rows go with it"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.FAILED, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
