package dev.postern.cli;

import dev.postern.domain.run.Review;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postern plan}. */
@Command(name = "plan", description = "Shows what \"up\" would do with every statement, and changes nothing.")
final class PlanCommand extends ReportingVerb {

    @Mixin
    private UpArguments arguments;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write the plan to a file too, for \"up --plan FILE\"; there is none where nothing would run.")
    private Optional<Path> out;

    @Mixin
    private DeferralArgument deferral;

    PlanCommand(Desk desk) {
        super(desk);
    }

    @Override
    RunReport work(Migrations migrations) {
        Review review = migrations.plan(arguments.request());
        out.filter(file -> review.report().outcome() != RunOutcome.REFUSED)
                .ifPresent(file -> new PlanFile(file).write(review.basis()));
        return review.report();
    }

    @Override
    void tell(RunReport report, Page page) {
        new RunText(page, Telling.PLAN).print(report);
    }

    @Override
    String conclusion(RunReport report, Duration took) {
        Tally tally = Tally.of(report, Telling.PLAN);
        if (tally.isEmpty()) {
            return report.outcome() == RunOutcome.REFUSED ? "nothing would run" : "nothing to do";
        }
        return tally.words("apply", "defer") + (report.outcome() == RunOutcome.REFUSED ? "; nothing would run" : "");
    }

    @Override
    long waiting(RunReport report) {
        return Tally.toWait(report);
    }

    @Override
    ExitCode exit(RunReport report) {
        return deferral.exit(waiting(report));
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern plan", "what would happen now"),
                new Example("postern plan --to 004 --verbose", "up to migration 004, every operation with its place"),
                new Example(
                        "postern plan --out plan.json", "to be looked at, and run by \"postern up --plan plan.json\""),
                new Example("postern plan --strict", "exits with 3 if anything is missing"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.DEFERRED, ExitCode.UNAVAILABLE);
    }
}
