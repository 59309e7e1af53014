package dev.postern.cli;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that asks the migrations of a target for something and prints the report. */
abstract class ReportingVerb extends Verb {

    @Mixin
    private TargetArguments target;

    @Option(names = "--json", description = "Print one JSON document, and nothing else, on the standard output.")
    private boolean json;

    ReportingVerb(Desk desk) {
        super(desk);
    }

    /** Does the work. */
    abstract RunReport work(Migrations migrations);

    /** What of the report is to be printed. */
    RunReport shown(RunReport report) {
        return report;
    }

    /** Tells the report as text. */
    abstract void tell(RunReport report, Page page);

    /** The last line of the text; empty for none. */
    abstract String conclusion(RunReport report, Duration took);

    /** How many operations wait. */
    long waiting(RunReport report) {
        return report.waiting();
    }

    /** How the command exits if nothing stopped it. */
    ExitCode exit(RunReport report) {
        return ExitCode.of(report.outcome());
    }

    @Override
    final Optional<String> document(Failure failure) {
        return Optional.of(ReportDocument.of(failure, name()));
    }

    @Override
    final ExitCode run() {
        TargetOptions options = target.resolve(desk().settings());
        long begin = System.nanoTime();
        RunReport report = work(options);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        ExitCode ordinary = ExitCode.of(report.outcome());
        ExitCode exit = ordinary == ExitCode.DONE ? exit(report) : ordinary;
        if (json) {
            printDocument(shown(report), exit);
        } else {
            printText(shown(report), took);
        }
        return exit;
    }

    /** What is served while it works; nothing unless a verb can be told to. */
    Optional<ServingTerms> served() {
        return Optional.empty();
    }

    private RunReport work(TargetOptions options) {
        return served().map(terms -> workServing(options, terms)).orElseGet(() -> workUnseen(options));
    }

    private RunReport workServing(TargetOptions options, ServingTerms terms) {
        try (StatusServer.Serving serving =
                desk().workbench().statusServer(options).start(terms)) {
            if (output().detail() != Detail.QUIET) {
                output().errorPage(desk()).line("serving on " + serving.url() + " until the run ends");
            }
            return workUnseen(options);
        }
    }

    private RunReport workUnseen(TargetOptions options) {
        try (Progress progress = progress();
                Migrations migrations = desk().workbench().migrations(options, progress)) {
            return work(migrations);
        }
    }

    private Progress progress() {
        Console console = desk().console();
        Detail detail = output().detail();
        OptionalInt columns = desk().liveColumns();
        if (output().logFormat() == LogFormat.JSON) {
            return new JsonProgress(console.err(), InstantSource.system());
        }
        if (detail == Detail.QUIET) {
            return new NoProgress();
        }
        Page errors = output().errorPage(desk());
        if (detail == Detail.VERBOSE && (json || columns.isEmpty())) {
            return new PlainProgress(json ? console.err() : console.out(), errors);
        }
        return json || columns.isEmpty()
                ? new WaitProgress(errors)
                : new LiveProgress(console.out(), columns.getAsInt());
    }

    private void printDocument(RunReport report, ExitCode exit) {
        Console console = desk().console();
        console.out().println(new ReportDocument().write(report, exit, waiting(report)));
        if (output().logFormat() == LogFormat.JSON) {
            JsonProgress log = new JsonProgress(console.err(), InstantSource.system());
            report.warnings().forEach(warning -> log.tell("warn", warning));
        } else {
            Page page = output().errorPage(desk());
            report.warnings().forEach(warning -> page.block(Paint.Tone.WAITING, "WARN", warning));
        }
    }

    private void printText(RunReport report, Duration took) {
        Page page = page();
        tell(report, page);
        String conclusion = conclusion(report, took);
        if (!conclusion.isEmpty() && page.detail() != Detail.QUIET) {
            page.line(conclusion);
        }
        desk().console().flush();
        report.fault().ifPresent(new FaultText(output().errorPage(desk()))::print);
    }
}
