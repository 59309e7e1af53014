package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code postern accept}. */
@Command(
        name = "accept",
        description = "Records that the text of a migration that was changed after it ran is right as it is now.")
final class AcceptCommand extends ReportingVerb {

    @Parameters(paramLabel = "ID", description = "The migration.")
    private MigrationId id;

    AcceptCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.accept(id);
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.LEDGER).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        return report.fault().isPresent() ? "" : "the text of " + id + " is accepted as it is now; nothing was run";
    }

    @Override
    List<Example> examples() {
        return List.of(new Example("postern accept 004", "004 was edited, and the edit is right"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
