package dev.postern.postgres.server;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A folder that holds the programs of a PostgreSQL server, ready to run. */
record Installation(ServerVersion version, Path folder) implements ServerDistribution {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** The server in a folder, or why there is none that the account can run. */
    static Either<String, Installation> in(Path folder, ServerAccount account)
            throws IOException, InterruptedException {
        if (!isIn(folder)) {
            return Either.left("it does not hold both");
        }
        // Where they really are: a link to them may lie in a folder that does not hold the other one.
        Path home = folder.resolve("postgres").toRealPath().resolveSibling("");
        return account.command(home.resolve("postgres").toString(), "--version")
                .run(LIMIT, Path.of("/"))
                .flatMap(printed -> ServerVersion.reported(printed)
                        .toEither(() -> "%s calls itself '%s'".formatted(home.resolve("postgres"), printed)))
                .map(version -> new Installation(version, home));
    }

    static boolean isIn(Path folder) {
        return Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres"));
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    @Override
    public Installation installIn(ServerFolders folders) {
        return this;
    }
}
