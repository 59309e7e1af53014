package dev.postern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code postern demo}. */
@Command(name = "demo", description = "Shows what Postern is for, on a PostgreSQL that is thrown away afterwards.")
final class DemoCommand extends Verb {

    @Option(
            names = "--pg-bin",
            paramLabel = "DIR",
            description = "Use the PostgreSQL whose programs lie in this folder (default: the one that comes along).")
    private Optional<Path> serverBinaries;

    DemoCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run() {
        return desk().workbench().demo(serverBinaries, desk().console().out());
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern demo", "needs nothing but this program"),
                new Example("postern demo --pg-bin /usr/lib/postgresql/17/bin", "on an installed PostgreSQL"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.FAILED, ExitCode.USAGE);
    }
}
