package dev.postern.cli;

import dev.postern.cli.settings.Setting;
import dev.postern.domain.explain.ExplanationReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postern explain}. */
@Command(
        name = "explain",
        description =
                "Says what statements mean: what each needs, achieves, reads, writes and locks, and how it would be"
                        + " taken back. Runs nothing, and needs no database.")
final class ExplainCommand extends Verb {

    @Parameters(paramLabel = "FILE", description = "A file, a folder of migrations, or - for the standard input.")
    private Path subject;

    @Option(names = "--summary", description = "Show only how many statements are of which kind, and how many opaque.")
    private boolean summary;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "A database to hold each statement against: also say what would be done with it there."
                    + " What is configured is not looked at.")
    private Optional<String> url;

    @Mixin
    private PlaceholderArguments placeholders;

    @Option(names = "--json", description = "Print one JSON document, and nothing else, on the standard output.")
    private boolean json;

    ExplainCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run() {
        url.ifPresent(TargetArguments::refuseOther);
        ExplanationReport report =
                desk().workbench().explain(new ExplainRequest(subject, url, placeholders.resolve(desk().settings())));
        if (json) {
            ExplanationReport shown = summary ? new ExplanationReport(List.of()) : report;
            desk().console().out().println(new ExplanationDocument().write(shown, report.summary()));
        } else if (output().detail() != Detail.QUIET) {
            tell(report);
        }
        return ExitCode.DONE;
    }

    private void tell(ExplanationReport report) {
        if (summary) {
            new SummaryText(page()).print(report.summary());
        } else {
            new ExplanationText(page()).print(report);
        }
    }

    /** A database is asked only where somebody means it to be. */
    @Override
    Set<Setting> passedOver() {
        return Set.of(Setting.URL);
    }

    @Override
    Optional<String> document(Failure failure) {
        return Optional.of(new ExplanationDocument().write(failure));
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern explain migrations/0042_add_indexes.sql", "every statement of one migration"),
                new Example("postern explain migrations --summary", "how much of a history is understood"),
                new Example("postern explain - --json < draft.sql", "whatever comes in, as a document"),
                new Example(
                        "postern explain 0042_add_indexes.sql --url postgres://app@localhost/shop",
                        "and what would be done with each on that database"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE, ExitCode.REFUSED, ExitCode.UNAVAILABLE);
    }
}
