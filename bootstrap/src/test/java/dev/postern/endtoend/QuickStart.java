package dev.postern.endtoend;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Halves the time that a process takes to start, of which these tests start hundreds: the classes are archived once. */
final class QuickStart {

    private static final List<String> FRUGAL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xlog:disable");

    private QuickStart() {}

    static List<String> options() {
        return Once.OPTIONS;
    }

    /** A first run, whose classes are archived; without an archive everything works as well, only later. */
    private static List<String> archived() {
        try (TestDatabase database = PostgresServers.newDatabase()) {
            Path folder = Files.createTempDirectory("postern-it-classes-");
            Path script = Files.writeString(folder.resolve("1_a.sql"), "create table a (x int check (x > 0));");
            Path archive = folder.resolve("classes.jsa");
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(FRUGAL);
            words.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar"));
            words.addAll(List.of(Postern.jar().toString(), "up", "--json"));
            words.addAll(List.of("--url", database.url(), "--dir", folder.toString()));
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(1, TimeUnit.MINUTES);
            List.of(folder, script, archive).forEach(file -> file.toFile().deleteOnExit());
            List<String> options = new ArrayList<>(FRUGAL);
            options.add("-XX:SharedArchiveFile=" + archive);
            return options;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FRUGAL;
        }
    }

    private static final class Once {
        private static final List<String> OPTIONS = archived();
    }
}
