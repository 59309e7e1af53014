package dev.postern.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the migrations lie. */
final class DirectoryArgument {

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "The folder of the migrations. Else POSTERN_DIR, else migrations.")
    private Optional<Path> directory;

    Path resolve(Environment environment) {
        return directory.orElseGet(() ->
                environment.value("POSTERN_DIR").map(DirectoryArgument::path).orElse(Path.of("migrations")));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new UsageException("POSTERN_DIR names no folder: " + invalid.getMessage(), "Set it to a path.");
        }
    }
}
