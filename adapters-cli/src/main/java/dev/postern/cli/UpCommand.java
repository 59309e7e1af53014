package dev.postern.cli;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.ServingTerms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code postern up}. */
@Command(
        name = "up",
        description = "Applies what can be applied, records what has to wait, and settles what waited and can be done.")
final class UpCommand extends ReportingVerb {

    @Mixin
    private UpArguments arguments;

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Run the plan that \"plan --out FILE\" has written, as it was made, or nothing at all.")
    private Optional<Path> plan;

    @Mixin
    private DeferralArgument deferral;

    @Option(
            names = "--serve",
            paramLabel = "ADDRESS",
            description = "Serve the state over HTTP while it runs; without a host on this machine only.")
    private Optional<ListenAddress> serve;

    @Mixin
    private ServingArguments serving;

    UpCommand(Desk desk) {
        super(desk);
    }

    @Override
    Optional<ServingTerms> served() {
        return serve.map(address -> serving.terms(address, desk().environment()));
    }

    @Override
    RunReport work(Migrations migrations) {
        return migrations.up(
                plan.map(file -> arguments.reviewed(new PlanFile(file))).orElseGet(arguments::request));
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
                new Example("postern up", "everything there is"),
                new Example("postern up --to 004", "up to migration 004"),
                new Example("postern up --plan plan.json", "what was planned and looked at, and nothing else"),
                new Example("postern up --serve :8080", "answers /health, /ready and the page while it migrates"),
                new Example("postern up --fail-on-deferred", "for a pipeline that must not leave anything behind"),
                new Example("postern up --first-run=replay", "replays history on a database that already lives"));
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
