package dev.postern.postgres.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** A server that outlived the process that started it, which happens only where the kernel cannot tie the two. */
final class OrphanServer {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private OrphanServer() {}

    /** Kills the server that runs in a scratch folder, if one does: nothing there is worth a clean stop. */
    static void end(Path folder) throws IOException {
        Path dataFolder = ServerLaunch.dataFolder(folder);
        postmaster(dataFolder)
                .flatMap(ProcessHandle::of)
                .filter(process -> servesFrom(dataFolder, process))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    ProcessEnd.awaited(process, LIMIT);
                });
    }

    private static Optional<Long> postmaster(Path dataFolder) throws IOException {
        try (Stream<String> lines = Files.lines(dataFolder.resolve("postmaster.pid"))) {
            return lines.findFirst().filter(line -> line.matches("\\d{1,18}")).map(Long::parseLong);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** The number may have gone to another process since; the name of the folder is unique. */
    private static boolean servesFrom(Path dataFolder, ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.equals(dataFolder.toString()));
    }
}
