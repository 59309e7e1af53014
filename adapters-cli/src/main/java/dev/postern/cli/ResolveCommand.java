package dev.postern.cli;

import dev.postern.domain.migration.OperationId;
import dev.postern.domain.run.Resolution;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern resolve}. */
@Command(
        name = "resolve",
        description =
                "Records whether a statement was done that a run had begun and did not end, where no catalog tells.")
final class ResolveCommand extends ReportingVerb {

    @Parameters(paramLabel = "ID", description = "The operation, as the message of \"up\" names it: 004/9f3c21ab.")
    private OperationId id;

    @Option(
            names = "--as",
            paramLabel = "WHAT",
            required = true,
            description = "What you have found out: applied, or not-applied, which has the next \"up\" run it.")
    private Resolution resolution;

    ResolveCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.resolve(id, resolution);
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.LEDGER).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        return report.fault().isPresent()
                ? ""
                : id + (resolution == Resolution.APPLIED ? " counts as applied" : " runs again with the next \"up\"");
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern resolve 004/9f3c21ab --as=applied", "the procedure had gone through"),
                new Example("postern resolve 004/9f3c21ab --as=not-applied", "it had not; \"up\" runs it again"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
