package dev.postern.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the migrations lie. */
final class DirectoryArgument {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "migrations",
            description = "The folder of the migrations. Else POSTERN_DIR, else migrations.")
    private Path directory;

    Path path() {
        return directory;
    }
}
