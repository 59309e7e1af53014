package dev.postern.postgres.server;

import io.vavr.collection.List;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends server processes: politely, then less so. */
final class ProcessEnd {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Fast, then immediate shutdown. Never SIGTERM, which waits until the last client has left. */
    private static final List<String> SIGNALS = List.of("INT", "QUIT");

    private ProcessEnd() {}

    /** Ends a process also for a thread that was interrupted before; one interrupted meanwhile just hurries. */
    static void bring(ProcessHandle process) {
        boolean interrupted = Thread.interrupted();
        try {
            end(process);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void end(ProcessHandle process) {
        for (String signal : SIGNALS) {
            if (sent(signal, process) && awaited(process, PATIENCE)) {
                return;
            }
        }
        process.destroyForcibly();
        awaited(process, PATIENCE);
    }

    /** Waits for the end of a process; when interrupted it stops waiting and leaves the thread interrupted. */
    static boolean awaited(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** By the shell, whose kill is built in: Java knows only SIGTERM and SIGKILL. */
    private static boolean sent(String signal, ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            return new CleanCommand(List.of("/bin/sh", "-c", "kill -s " + signal + " " + process.pid()))
                    .run(PATIENCE)
                    .isRight();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
