package dev.postern.cli;

import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code postern reconcile}. */
@Command(name = "reconcile", description = "Settles what waits and can be done now; applies nothing that is pending.")
final class ReconcileCommand extends ReportingVerb {

    @Mixin
    private DeferralArgument deferral;

    ReconcileCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.reconcile(Policy.DEFAULT);
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.ofRun(report)).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        return Conclusions.ofRun(report, took);
    }

    @Override
    ExitCode exit(RunReport report) {
        return deferral.exit(waiting(report));
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern reconcile", "after somebody has created what was missing"),
                new Example("postern reconcile --fail-on-deferred", "exits with 4 as long as something waits"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(
                ExitCode.DONE,
                ExitCode.FAILED,
                ExitCode.USAGE,
                ExitCode.REFUSED,
                ExitCode.DEFERRED,
                ExitCode.UNAVAILABLE);
    }
}
