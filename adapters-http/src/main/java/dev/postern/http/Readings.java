package dev.postern.http;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.LockReport;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Now;
import dev.postern.http.reading.Source;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What is read of the watched database, each thing kept for a while, on two lanes: what probes and dashboards ask for all
 * the time does not wait behind what takes long.
 */
final class Readings implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lane quick = new Lane("postern-status", PATIENCE);
    private final Lane slow = new Lane("postern-reading", PATIENCE);
    private final Kept<Now> now;
    private final Kept<RunReport> plan;
    private final Kept<LockReport> locks;

    Readings(Watched watched, InstantSource clock, Duration freshFor) {
        Source<Now> standing = new Source<>(() -> new Now(
                watched.status().get(),
                watched.history().underWay(),
                watched.history().waiting()));
        this.now = new Kept<>(quick, standing, clock, freshFor);
        this.plan = new Kept<>(slow, new Source<>(watched.plan()), clock, freshFor);
        this.locks = new Kept<>(slow, new Source<>(watched.locks()::locks), clock, freshFor);
    }

    /** For what is asked for all the time and takes no time. */
    Lane quick() {
        return quick;
    }

    /** For everything else. */
    Lane slow() {
        return slow;
    }

    Kept<Now> now() {
        return now;
    }

    Kept<RunReport> plan() {
        return plan;
    }

    Kept<LockReport> locks() {
        return locks;
    }

    @Override
    public void close() {
        quick.close();
        slow.close();
    }
}
