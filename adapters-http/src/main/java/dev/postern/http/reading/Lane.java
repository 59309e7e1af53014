package dev.postern.http.reading;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads one thing after the other, on one thread and so over one connection. Whoever asks waits a bounded time and holds
 * no thread meanwhile; when too many wait, others are turned away.
 */
public final class Lane implements AutoCloseable {

    private static final int WAITING_AT_MOST = 64;
    private static final String STOPPING = "the server is stopping";

    private final Duration patience;
    private final ThreadPoolExecutor thread;
    private final Set<Runnable> unanswered = ConcurrentHashMap.newKeySet();

    /**
     * One without anybody in it.
     *
     * @param patience how long anybody waits for a reading that does not end
     */
    public Lane(String name, Duration patience) {
        this.patience = patience;
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST), task -> daemon(task, name));
    }

    /** Reads as soon as it is its turn; the answer never fails. */
    public <T> CompletableFuture<Reading<T>> read(Source<T> source) {
        CompletableFuture<Reading<T>> answer = new CompletableFuture<>();
        Runnable stopping = () -> answer.complete(new Reading.Unavailable<>(STOPPING));
        unanswered.add(stopping);
        try {
            thread.execute(() -> {
                answer.complete(source.read());
                unanswered.remove(stopping);
            });
        } catch (RejectedExecutionException full) {
            unanswered.remove(stopping);
            answer.complete(new Reading.Unavailable<>(
                    thread.isShutdown() ? STOPPING : "too many requests wait for the database; ask again later"));
        }
        if (thread.isShutdown()) {
            stopping.run();
        }
        return answer;
    }

    /** Reads something that follows from another reading; what came instead of that one comes instead of this one. */
    public <S, T> CompletableFuture<Reading<T>> with(
            CompletableFuture<Reading<S>> first, Function<S, Source<T>> second) {
        return patiently(first.thenCompose(read -> read.match(new Following<>(this, second))));
    }

    private record Following<S, T>(Lane lane, Function<S, Source<T>> second)
            implements Reading.Cases<S, CompletableFuture<Reading<T>>> {

        @Override
        public CompletableFuture<Reading<T>> known(S value) {
            return lane.read(second.apply(value));
        }

        @Override
        public CompletableFuture<Reading<T>> forbidden(String reason) {
            return CompletableFuture.completedFuture(new Reading.Forbidden<>(reason));
        }

        @Override
        public CompletableFuture<Reading<T>> unavailable(String reason) {
            return CompletableFuture.completedFuture(new Reading.Unavailable<>(reason));
        }

        @Override
        public CompletableFuture<Reading<T>> broken() {
            return CompletableFuture.completedFuture(new Reading.Broken<>());
        }
    }

    /** The same for one who waits no longer than there is patience; the reading itself goes on for the others. */
    public <T> CompletableFuture<Reading<T>> patiently(CompletableFuture<Reading<T>> reading) {
        return reading.isDone()
                ? reading
                : reading.copy()
                        .completeOnTimeout(
                                new Reading.Unavailable<>(
                                        "the database has not answered within " + patience.toSeconds() + " s"),
                                patience.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    /** Answers all who wait, those first whose reading is about to be cut off, and reads no more. */
    @Override
    public void close() {
        unanswered.forEach(Runnable::run);
        thread.shutdownNow();
        unanswered.forEach(Runnable::run);
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
