package dev.postern.cli;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern withdraw}. */
@Command(name = "withdraw", description = "Gives an operation that waits up for good, on record.")
final class WithdrawCommand extends ReportingVerb {

    @Parameters(paramLabel = "ID", description = "The operation, as \"status --deferred\" shows it: 004/9f3c21ab.")
    private OperationId id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why; it is kept in the ledger.")
    private String reason;

    WithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        if (reason.isBlank()) {
            throw new UsageException("--reason is empty", "Say why it is given up; the ledger keeps it.");
        }
        return migrations.withdraw(id, reason);
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.LEDGER).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        return report.fault().isPresent() ? "" : id + " is given up: " + reason;
    }

    @Override
    List<Example> examples() {
        return List.of(new Example(
                "postern withdraw 004/9f3c21ab --reason \"the table is not coming back\"",
                "one operation less to wait for"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
