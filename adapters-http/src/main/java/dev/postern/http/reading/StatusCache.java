package dev.postern.http.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Reads the status when somebody asks, once for all who ask meanwhile, and keeps it for a while. Failures are kept too:
 * a database that is down is not tried by every client anew.
 */
public final class StatusCache implements AutoCloseable {

    private static final Reading STOPPING = new Reading.Unavailable("the server is stopping");

    private final StatusReader reader;
    private final InstantSource clock;
    private final Duration freshFor;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(StatusCache::daemon);
    private CompletableFuture<Kept> latest = CompletableFuture.completedFuture(new Kept(STOPPING, Instant.MIN));

    /**
     * An empty one.
     *
     * @param freshFor how long a reading is answered again, counted from when it ended
     * @param patience how long anybody waits for a reading that does not end
     */
    public StatusCache(StatusReader reader, InstantSource clock, Duration freshFor, Duration patience) {
        this.reader = reader;
        this.clock = clock;
        this.freshFor = freshFor;
        this.patience = patience;
    }

    /** A reading that is fresh, at once or when it is there; never fails, never blocks. */
    public CompletableFuture<Reading> current() {
        CompletableFuture<Kept> kept = latest();
        Reading late = new Reading.Unavailable("the database has not answered within " + patience.toSeconds() + " s");
        return kept.isDone()
                ? kept.thenApply(Kept::reading)
                : kept.thenApply(Kept::reading).completeOnTimeout(late, patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers all who wait, and reads no more. */
    @Override
    public synchronized void close() {
        latest.complete(new Kept(STOPPING, clock.instant()));
        thread.shutdownNow();
    }

    private synchronized CompletableFuture<Kept> latest() {
        if (latest.isDone() && !latest.join().isFresh(clock.instant(), freshFor) && !thread.isShutdown()) {
            latest = CompletableFuture.supplyAsync(() -> new Kept(reader.read(), clock.instant()), thread);
        }
        return latest;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "postern-status");
        thread.setDaemon(true);
        return thread;
    }

    private record Kept(Reading reading, Instant at) {

        /** A clock that was set back makes nothing fresher. */
        boolean isFresh(Instant now, Duration freshFor) {
            return !now.isBefore(at) && at.plus(freshFor).isAfter(now);
        }
    }
}
