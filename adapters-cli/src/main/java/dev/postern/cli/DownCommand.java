package dev.postern.cli;

import dev.postern.domain.ledger.RunId;
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

    @CommandLine.Option(
            names = "--run",
            paramLabel = "ID",
            description = "The run to take back, and nothing else: its number in postern.run.")
    private Optional<Long> run;

    @CommandLine.Option(names = "--plan", description = "Show what would be taken back and lost, and change nothing.")
    private boolean plan;

    @CommandLine.Option(names = "--allow-data-loss", description = "Take back also what destroys rows.")
    private boolean allowDataLoss;

    @CommandLine.Option(
            names = "--allow-access",
            description = "Take back also what kept somebody from doing or seeing something.")
    private boolean allowAccess;

    DownCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return plan ? migrations.planDown(request()) : migrations.down(request());
    }

    private DownRequest request() {
        if (to.isPresent() && run.isPresent()) {
            throw new UsageException("--to contradicts --run", "Leave one of them out.");
        }
        return new DownRequest(
                Option.ofOptional(to),
                Option.ofOptional(run).map(RunId::new),
                allowDataLoss ? DownRequest.Rows.GIVE_UP : DownRequest.Rows.KEEP,
                allowAccess ? DownRequest.Access.WIDEN : DownRequest.Access.KEEP);
    }

    @Override
    void tell(RunReport report, Page page) {
        if (plan || report.outcome() == RunOutcome.REFUSED) {
            new DownText(page).print(report);
        } else {
            new RunText(page, Telling.UNDO).print(report);
        }
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        if (report.migrations().isEmpty()) {
            return "nothing to take back";
        }
        if (plan) {
            return report.outcome() == RunOutcome.REFUSED ? "nothing would be taken back" : "nothing was changed";
        }
        if (report.outcome() == RunOutcome.REFUSED) {
            return "nothing was taken back";
        }
        Tally tally = Tally.of(report, Telling.UNDO);
        return tally.words("undone") + " in " + Elapsed.words(took);
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern down", "takes back the latest migration"),
                new Example("postern down --to 003", "takes back everything after migration 003"),
                new Example("postern down --plan", "shows all of it first"),
                new Example("postern down --run 7", "takes back what run 7 has applied"),
                new Example("postern down --allow-data-loss", "also where rows go with it"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.FAILED, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
