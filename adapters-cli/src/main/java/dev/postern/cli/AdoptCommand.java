package dev.postern.cli;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postern adopt}. */
@Command(
        name = "adopt",
        description = "Records everything up to a migration as there before Postern, without running it.")
final class AdoptCommand extends ReportingVerb {

    @Option(
            names = "--through",
            paramLabel = "ID",
            required = true,
            description = "The last migration that the database already has.")
    private MigrationId through;

    AdoptCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.adopt(through);
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.LEDGER).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        if (report.fault().isPresent()) {
            return "";
        }
        int count = report.migrations().size();
        return count == 0
                ? "everything through " + through + " was recorded before"
                : "recorded as adopted: " + (count == 1 ? "1 migration" : count + " migrations") + " through " + through
                        + "; nothing was run";
    }

    @Override
    List<Example> examples() {
        return List.of(new Example("postern adopt --through 003", "the database has 001 to 003 already"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
