package dev.postern.postgres.watch;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.DecisionWords;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Wait;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Writes down what a run does while it does it, so that others see it before it commits: on a thread and a connection of
 * its own, at most twice a second. A run never waits for it and never fails for it.
 */
public final class RunEventWriter implements ProgressListener, AutoCloseable {

    private static final long PERIOD_MILLIS = 500;
    private static final int LAST_WRITING_SECONDS = 3;

    private final EventDrafts drafts = new EventDrafts();
    private final EventWriting writing;
    private volatile ProgressListener told = ProgressListener.SILENT;
    private final Duration period;
    private Option<ScheduledExecutorService> thread = Option.none();

    /** Into the ledger of a database. */
    public RunEventWriter(WatchedDatabase database) {
        this(database, Duration.ofMillis(PERIOD_MILLIS));
    }

    RunEventWriter(WatchedDatabase database, Duration period) {
        this.writing = new EventWriting(database, drafts, how -> told.progresses(how));
        this.period = period;
    }

    /** With somebody who is told how far a statement is, too. */
    public RunEventWriter telling(ProgressListener listener) {
        told = listener;
        return this;
    }

    @Override
    public synchronized void begun(RunId run, String command, Seq<PlannedStep> plan) {
        drafts.begin(run, command, plan.size(), decisions(plan));
        if (thread.isEmpty()) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(RunEventWriter::daemon);
            ScheduledFuture<?> unused =
                    started.scheduleWithFixedDelay(writing::write, 0, period.toMillis(), TimeUnit.MILLISECONDS);
            thread = Option.some(started);
        }
    }

    @Override
    public void ended(RunId run, String outcome) {
        drafts.end(outcome);
    }

    @Override
    public void started(PlannedStep step) {
        drafts.start(EventDraft.of(step, "started"));
    }

    @Override
    public void finished(PlannedStep step, Outcome outcome, Duration took) {
        drafts.finish(EventDraft.of(step, outcome.word()).taking(took));
    }

    /** Who holds the run up is seen from the connection for events, which also sees it while a statement waits. */
    @Override
    public void waits(Wait wait) {}

    /** Writes what is left, which takes a few seconds at most, and stops. */
    @Override
    public synchronized void close() {
        for (ScheduledExecutorService started : thread) {
            started.execute(writing::write);
            started.execute(writing::close);
            started.shutdown();
            try {
                if (!started.awaitTermination(LAST_WRITING_SECONDS, TimeUnit.SECONDS)) {
                    started.shutdownNow();
                }
            } catch (InterruptedException interrupted) {
                started.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
        thread = Option.none();
    }

    private static String decisions(Seq<PlannedStep> plan) {
        Map<String, Integer> counts = plan.map(
                        step -> DecisionWords.of(step.decision()).word())
                .foldLeft(LinkedHashMap.empty(), (all, word) -> all.put(word, 1, Integer::sum));
        return counts.map(count -> count._2() + " " + count._1()).mkString(", ");
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "postern-events");
        thread.setDaemon(true);
        return thread;
    }
}
