package dev.postern.postgres.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of these tests in a JVM of its own, told what to do by arguments and stopped when the test is done. */
final class ChildJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static ChildJvm running(Class<?> program, Object... arguments) throws IOException {
        return withPath(System.getenv("PATH"), program, arguments);
    }

    static ChildJvm withPath(String path, Class<?> program, Object... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Dslf4j.internal.verbosity=ERROR");
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("PATH", path);
        return new ChildJvm(builder.start());
    }

    /** The next line that it prints, empty once it has ended. */
    String line() throws IOException {
        String line = output.readLine();
        return line == null ? "" : line;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
