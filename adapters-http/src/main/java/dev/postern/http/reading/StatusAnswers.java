package dev.postern.http.reading;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Answers requests from the latest reading; a request that has to wait for one holds no thread meanwhile. */
public final class StatusAnswers {

    private final StatusCache cache;
    private final Executor threads;

    /**
     * From a cache.
     *
     * @param threads where answers are written, so that a slow client delays no reading
     */
    public StatusAnswers(StatusCache cache, Executor threads) {
        this.cache = cache;
        this.threads = threads;
    }

    /** Has a request answered as soon as there is a reading. */
    public void answer(Context context, Consumer<Reading> answer) {
        CompletableFuture<Reading> reading = cache.current();
        if (reading.isDone()) {
            answer.accept(reading.join());
        } else {
            context.future(() -> reading.thenAcceptAsync(answer, threads));
        }
    }
}
