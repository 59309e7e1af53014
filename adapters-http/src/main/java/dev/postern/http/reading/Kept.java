package dev.postern.http.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * Reads something when somebody asks, once for all who ask meanwhile, and keeps it for a while. Failures are kept too: a
 * database that is down is not tried by every client anew. What took long to read is kept for longer, so that reading it
 * again and again never fills more than a part of the time.
 */
public final class Kept<T> {

    private static final int TIMES_ITS_READING = 5;

    private final Lane lane;
    private final Source<T> source;
    private final InstantSource clock;
    private final Duration freshFor;
    private CompletableFuture<Reading<T>> latest;
    private Instant end = Instant.MIN;
    private Instant begin = Instant.MIN;

    /**
     * Nothing yet.
     *
     * @param freshFor how long a reading is answered again at least, counted from when it ended
     */
    public Kept(Lane lane, Source<T> source, InstantSource clock, Duration freshFor) {
        this.lane = lane;
        this.source = source;
        this.clock = clock;
        this.freshFor = freshFor;
        this.latest = CompletableFuture.completedFuture(new Reading.Broken<>());
    }

    /** A reading that is fresh, at once or when it is there; never fails, never blocks. */
    public CompletableFuture<Reading<T>> current() {
        return lane.patiently(latest());
    }

    private synchronized CompletableFuture<Reading<T>> latest() {
        if (latest.isDone() && !isFresh(clock.instant())) {
            begin = clock.instant();
            latest = lane.read(source).whenComplete((reading, error) -> ended());
        }
        return latest;
    }

    private synchronized void ended() {
        end = clock.instant();
    }

    /** A clock that was set back makes nothing fresher. */
    private boolean isFresh(Instant now) {
        if (now.isBefore(end) || end.isBefore(begin) || end.equals(Instant.MIN)) {
            return false;
        }
        Duration took = Duration.between(begin, end).multipliedBy(TIMES_ITS_READING);
        return end.plus(took.compareTo(freshFor) > 0 ? took : freshFor).isAfter(now);
    }
}
