package dev.postern.cli;

import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postern status}. */
@Command(name = "status", description = "Shows how far the database has come, and what waits for what.")
final class StatusCommand extends ReportingVerb {

    @Option(names = "--deferred", description = "Show only what waits: of which migration, and for what.")
    private boolean deferred;

    @Option(names = "--check", description = "Exit with 6 if something is pending, deferred or blocked.")
    private boolean check;

    StatusCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.status();
    }

    @Override
    RunReport shown(RunReport report) {
        return deferred ? WaitingText.only(report) : report;
    }

    @Override
    void tell(RunReport report, Page page) {
        if (deferred) {
            new WaitingText(page).print(report);
        } else {
            new StatusText(page).print(report);
        }
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        return "";
    }

    @Override
    ExitCode exit(RunReport report) {
        boolean found = report.waiting() > 0 || report.migrations().stream().anyMatch(StatusCommand::isUnfinished);
        return check && found ? ExitCode.WORK_FOUND : ExitCode.DONE;
    }

    private static boolean isUnfinished(MigrationReport migration) {
        return migration.state() != MigrationState.APPLIED && migration.state() != MigrationState.ADOPTED;
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern status", "every migration and its state"),
                new Example("postern status --deferred", "what waits, and for what"),
                new Example("postern status --check --quiet", "for a pipeline: 6 if there is work to do"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE, ExitCode.WORK_FOUND);
    }
}
