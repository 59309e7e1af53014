package dev.postern.postgres.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** The process of a server, and the thread that started it. */
final class ServerProcess {

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a process from a thread that lives as long as the process: the kernel, asked to interrupt the process when
     * its parent dies, means the thread and not the whole JVM.
     */
    static ServerProcess start(ProcessBuilder builder, String name) throws IOException, InterruptedException {
        CompletableFuture<Process> started = new CompletableFuture<>();
        Thread parent = new Thread(() -> startAndStay(builder, started), name);
        parent.setDaemon(true);
        parent.start();
        try {
            return new ServerProcess(started.get());
        } catch (ExecutionException failed) {
            throw new IOException("Could not start " + name, failed.getCause());
        }
    }

    private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
        try {
            Process process = builder.start();
            started.complete(process);
            process.waitFor();
        } catch (IOException | InterruptedException failed) {
            started.completeExceptionally(failed);
        }
    }

    boolean endsWithin(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    void stop() {
        ProcessEnd.bring(process.toHandle());
    }
}
