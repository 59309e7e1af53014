package dev.postern.cli;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.Wait;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Keeps on the last line of the terminal what runs, since when, and who holds it up; and takes the line away again. A
 * thread of its own counts the seconds.
 */
final class LiveProgress implements Progress {

    private static final String CLEARED = "\r\u001b[2K";

    private final PrintWriter out;
    private final int columns;
    private final ScheduledExecutorService seconds = Executors.newSingleThreadScheduledExecutor(LiveProgress::daemon);
    private final ScheduledFuture<?> ticking;
    private String running = "";
    private String shown = "";
    private long since;

    LiveProgress(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
        ticking = seconds.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void started(PlannedStep step) {
        since = System.nanoTime();
        running = "running  " + step.operation().label();
        show(running);
    }

    @Override
    public synchronized void finished(PlannedStep step, Outcome outcome, Duration took) {
        running = "";
        clear();
    }

    @Override
    public synchronized void waits(Wait wait) {
        if (!shown.startsWith("waiting")) {
            since = System.nanoTime();
        }
        show("waiting  for " + wait.describe());
    }

    @Override
    public synchronized void progresses(String how) {
        if (shown.startsWith(running) && !running.isEmpty()) {
            show(running + ": " + how);
        }
    }

    @Override
    public synchronized void resumes(String why) {
        since = System.nanoTime();
        show("waiting  for a new connection: " + why);
    }

    @Override
    public synchronized void close() {
        ticking.cancel(false);
        seconds.shutdown();
        clear();
    }

    private synchronized void tick() {
        if (!shown.isEmpty()) {
            show(shown);
        }
    }

    private void show(String line) {
        shown = line;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - since);
        String time = elapsed.toSeconds() < 1 ? "" : "  " + elapsed.toSeconds() + " s";
        out.print(CLEARED + Page.fitted(line, columns - 1 - time.length()) + time);
        out.flush();
    }

    private void clear() {
        if (!shown.isEmpty()) {
            out.print(CLEARED);
            out.flush();
            shown = "";
        }
    }
}
