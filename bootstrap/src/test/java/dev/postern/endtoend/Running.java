package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A command that runs; its two streams are read all the time, so that neither holds it up. */
record Running(Process process, Stream out, Stream err) implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Running of(Process process) throws IOException {
        process.getOutputStream().close();
        return new Running(process, Stream.of(process.getInputStream()), Stream.of(process.getErrorStream()));
    }

    Ended end() {
        return end(LIMIT);
    }

    /** Waits for its end, which has to come in time. */
    Ended end(Duration limit) {
        try {
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(ended)
                    .as("'%s' had ended after %s; so far it printed%n%s%n%s", process.info(), limit, out, err)
                    .isTrue();
            out.join();
            err.join();
            return new Ended(process.exitValue(), out.text(), err.text());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The first line of the standard output, as soon as it is there. */
    String firstLine() {
        try {
            String line = out.firstLine().poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(line).as("first line of a command that printed%n%s", err).isNotNull();
            return String.valueOf(line);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks it to end: SIGTERM. What it still has to say can be read, which {@code Process.destroy} would keep from us. */
    Running terminate() {
        process.toHandle().destroy();
        return this;
    }

    /** Kills it, and its descendants do not hear of it: SIGKILL. */
    Running kill() {
        process.toHandle().destroyForcibly();
        return this;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What comes out of it, read by a thread of its own. */
    @SuppressWarnings("JdkObsolete") // one thread writes the text while another reads it
    record Stream(StringBuffer read, BlockingQueue<String> firstLine, Thread reader) {

        static Stream of(InputStream source) {
            StringBuffer read = new StringBuffer();
            BlockingQueue<String> firstLine = new LinkedBlockingQueue<>();
            Thread reader = new Thread(() -> copy(source, read, firstLine), "reader of a command");
            reader.setDaemon(true);
            reader.start();
            return new Stream(read, firstLine, reader);
        }

        String text() {
            return read.toString();
        }

        void join() throws InterruptedException {
            reader.join(LIMIT.toMillis());
        }

        @Override
        public String toString() {
            return text();
        }

        private static void copy(InputStream source, StringBuffer read, BlockingQueue<String> firstLine) {
            char[] buffer = new char[8192];
            try (Reader reader = new InputStreamReader(source, StandardCharsets.UTF_8)) {
                for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                    read.append(buffer, 0, length);
                    int end = read.indexOf("\n");
                    if (end >= 0 && firstLine.isEmpty()) {
                        firstLine.add(read.substring(0, end));
                    }
                }
            } catch (IOException closed) {
                read.append("(cut off: ").append(closed.getMessage()).append(")\n");
            }
        }
    }
}
