package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story that the program tells by itself. */
class DemoIT {

    private static final Duration SERVERS_END_WITHIN = Duration.ofSeconds(20);

    @TempDir
    Path temporary;

    @Test
    void demo_tells_its_story_to_the_end_and_leaves_nothing_behind() {
        open();
        try (Running running = Postern.bare().startIn(temporary, "demo")) {
            Ended demo = running.end().exits(0);

            assertThat(demo.out())
                    .contains(
                            "$ postern plan",
                            "$ postern up --to 004",
                            "6 applied, 7 deferred",
                            "9 of 9 indexes, 4 of 4 constraints",
                            "$ postern down --to 003",
                            "The whole story took");
            assertThat(demo.err()).isEmpty();
        }
        assertThat(servers()).isEmpty();
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void demo_that_is_told_to_end_takes_its_server_along() {
        open();
        try (Running running = Postern.bare().startIn(temporary, "demo")) {
            awaitServer();

            running.terminate().end(Duration.ofSeconds(20)).exits(143);
        }
        awaitNoServer();
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void demo_that_is_killed_takes_its_server_along() {
        open();
        try (Running running = Postern.bare().startIn(temporary, "demo")) {
            awaitServer();

            running.kill().end();
        }
        awaitNoServer();
    }

    /** A server does not run as root, so that its account has to reach the folder. */
    private void open() {
        assertThat(temporary.toFile().setExecutable(true, false)).isTrue();
        assertThat(temporary.toFile().setReadable(true, false)).isTrue();
    }

    private void awaitServer() {
        await(() -> !servers().isEmpty());
    }

    private void awaitNoServer() {
        await(() -> servers().isEmpty());
        assertThat(servers()).isEmpty();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SERVERS_END_WITHIN.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** The servers that work in our folder; what initdb starts for a moment while it makes one is none. */
    private List<String> servers() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("/postgres ") && line.contains(" -D " + temporary))
                .filter(line -> !line.contains("-Djava.io.tmpdir"))
                .toList();
    }

    /** What is left of it, apart from the unpacked programs of the server, which the next start uses again. */
    private List<Path> leftBehind() {
        try (Stream<Path> files = Files.walk(temporary, 3)) {
            return files.filter(file -> file.getFileName().toString().startsWith("postern-demo-")
                            || file.toString().matches(".*/scratch/[^/]+"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
