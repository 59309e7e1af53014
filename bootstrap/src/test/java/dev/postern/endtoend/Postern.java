package dev.postern.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program, with the environment that it is run in; of ours it sees nothing that it would obey. */
record Postern(Map<String, String> environment) {

    private static final List<String> OBEYED =
            List.of("POSTERN_URL", "DATABASE_URL", "POSTERN_DIR", "POSTERN_COLUMNS", "POSTERN_DEBUG");
    private static final List<String> SPOKEN_TO_JAVA =
            List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS");

    Postern {
        environment = Map.copyOf(environment);
    }

    static Postern bare() {
        return new Postern(Map.of());
    }

    Postern with(String name, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(name, value);
        return new Postern(more);
    }

    /** Runs a command to its end. */
    Ended run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.end();
        }
    }

    /** Runs a command to its end that has a file for its standard input. */
    Ended runReading(Path input, String... arguments) {
        try (Running running = start(command(List.of(), arguments).redirectInput(input.toFile()))) {
            return running.end();
        }
    }

    Running start(String... arguments) {
        return start(command(List.of(), arguments));
    }

    /** Starts a command whose Java keeps its temporary files in a folder. */
    Running startIn(Path temporaryFiles, String... arguments) {
        return start(command(List.of("-Djava.io.tmpdir=" + temporaryFiles), arguments));
    }

    private ProcessBuilder command(List<String> javaOptions, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(QuickStart.options());
        words.addAll(javaOptions);
        words.addAll(List.of("-jar", jar().toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeAll(OBEYED);
        builder.environment().keySet().removeAll(SPOKEN_TO_JAVA);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Running start(ProcessBuilder builder) {
        try {
            return Running.of(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path jar() {
        return Path.of(System.getProperty("postern.jar", "target/postern.jar")).toAbsolutePath();
    }
}
