package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.collection.List;
import io.vavr.control.Either;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments, run with next to nothing of our environment: our secrets stay with us, no {@code PG…}
 * variable changes what a server does, and messages come in English, so that they can be recognised.
 */
record CleanCommand(List<String> words) {

    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "TZ");

    CleanCommand with(String... more) {
        return with(List.of(more));
    }

    CleanCommand with(List<String> more) {
        return new CleanCommand(words.appendAll(more));
    }

    ProcessBuilder in(Path folder) {
        return builder().directory(folder.toFile());
    }

    /** Runs the program to its end: what it printed if it succeeded, otherwise what went wrong. */
    Either<String, String> run(Duration limit) throws InterruptedException {
        return run(builder(), limit);
    }

    Either<String, String> run(Duration limit, Path folder) throws InterruptedException {
        return run(in(folder), limit);
    }

    private Either<String, String> run(ProcessBuilder builder, Duration limit) throws InterruptedException {
        try {
            Process process = builder.start();
            try {
                return outcome(process, limit);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            return Either.left(String.valueOf(failed.getMessage()));
        }
    }

    /** Reads only after the end: the programs run here print far less than a pipe holds. */
    private Either<String, String> outcome(Process process, Duration limit) throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Either.left("'%s' had not ended after %d s".formatted(text(), limit.toSeconds()));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.exitValue() == 0) {
            return Either.right(output);
        }
        return Either.left("'%s' ended with exit code %d: %s".formatted(text(), process.exitValue(), output));
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words.asJava())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("LANG", "C");
        return builder;
    }

    private String text() {
        return words.mkString(" ");
    }
}
