package dev.postern.http;

import dev.postern.domain.run.RunReport;
import dev.postern.http.reading.Kept;
import dev.postern.http.reading.Lane;
import dev.postern.http.reading.Source;
import java.time.Duration;
import java.time.InstantSource;

/** What is read of the watched database, each thing kept for a while. */
final class Readings implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Lane first = new Lane("postern-status", PATIENCE);
    private final Kept<RunReport> status;

    Readings(Watched watched, InstantSource clock, Duration freshFor) {
        this.status = new Kept<>(first, new Source<>(watched.status()), clock, freshFor);
    }

    Kept<RunReport> status() {
        return status;
    }

    @Override
    public void close() {
        first.close();
    }
}
