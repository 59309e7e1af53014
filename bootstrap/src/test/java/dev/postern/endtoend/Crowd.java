package dev.postern.endtoend;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many clients, each of which asks again some time after it was answered. */
final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Executor later;
    private final List<HttpRequest> requests;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();
    private final long begin = System.nanoTime();
    private volatile boolean isOver;

    private Crowd(List<HttpRequest> requests, Duration pause) {
        this.requests = requests;
        this.later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Clients that ask for one path after the other, with a pause after each answer. */
    static Crowd of(int clients, String url, List<String> paths, Duration pause) {
        Crowd crowd = new Crowd(
                paths.stream()
                        .map(path -> HttpRequest.newBuilder(URI.create(url + path))
                                .timeout(PATIENCE)
                                .build())
                        .toList(),
                pause);
        IntStream.range(0, clients).forEach(crowd::ask);
        return crowd;
    }

    private void ask(int turn) {
        if (isOver) {
            return;
        }
        long asked = System.nanoTime();
        CompletableFuture<Void> unused = client.sendAsync(
                        requests.get(turn % requests.size()), HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> {
                    nanos.add(System.nanoTime() - asked);
                    // While a migration runs it is not ready, and says so.
                    if (failure != null || (answer.statusCode() != 200 && answer.statusCode() != 503)) {
                        errors.add(failure == null ? "status " + answer.statusCode() : failure.toString());
                    }
                    return turn + 1;
                })
                .thenAcceptAsync(this::ask, later);
    }

    /** What came of it, after some more time. */
    Figures atLeast(Duration more) {
        LockSupport.parkNanos(Math.max(0, more.toNanos()));
        isOver = true;
        return new Figures(
                nanos.stream().sorted().toList(), List.copyOf(errors), Duration.ofNanos(System.nanoTime() - begin));
    }

    @Override
    public void close() {
        isOver = true;
    }

    /** How long answers took, what went wrong, and how long it all took. */
    record Figures(List<Long> sorted, List<String> errors, Duration took) {

        int answered() {
            return sorted.size();
        }

        /** Of those that were answered, a part was within this time. */
        double millis(double part) {
            return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * part))) / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.0f s: %d answers, %.0f a second, %d errors, half within %.1f ms, 99 %% within %.1f ms, all within"
                            + " %.1f ms",
                    took.toMillis() / 1000.0,
                    answered(),
                    answered() * 1000.0 / took.toMillis(),
                    errors.size(),
                    millis(0.5),
                    millis(0.99),
                    millis(1));
        }
    }
}
