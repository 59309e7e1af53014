package dev.postern.http.answer;

import dev.postern.http.reading.Reading;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Answers requests from readings; a request that has to wait for one holds no thread meanwhile.
 *
 * @param threads where answers are written, so that a slow client delays no reading
 */
public record Answers(Executor threads) {

    /** Does something with a reading as soon as it is there. */
    public <T> void when(Context context, CompletableFuture<Reading<T>> reading, Consumer<Reading<T>> answer) {
        if (reading.isDone()) {
            answer.accept(reading.join());
        } else {
            context.future(() -> reading.thenAcceptAsync(answer, threads));
        }
    }

    /** Answers with what is made of the reading, or with the problem that came instead. */
    public <T> void answer(Context context, CompletableFuture<Reading<T>> reading, Function<T, Body> body) {
        maybe(context, reading, value -> Optional.of(body.apply(value)));
    }

    /** The same for what may not be there: then the answer is 404. */
    public <T> void maybe(Context context, CompletableFuture<Reading<T>> reading, Function<T, Optional<Body>> body) {
        when(
                context,
                reading,
                read -> read.<Runnable>match(new OrProblem<>(context, body)).run());
    }

    private record OrProblem<T>(Context context, Function<T, Optional<Body>> body)
            implements Reading.Cases<T, Runnable> {

        @Override
        public Runnable known(T value) {
            return () -> body.apply(value)
                    .ifPresentOrElse(
                            found -> found.answer(context),
                            () -> Problem.of(HttpStatus.NOT_FOUND_404, "there is nothing of that name")
                                    .answer(context));
        }

        @Override
        public Runnable forbidden(String reason) {
            return () -> Problem.of(HttpStatus.FORBIDDEN_403, reason).answer(context);
        }

        @Override
        public Runnable unavailable(String reason) {
            return () -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE_503, reason).answer(context);
        }

        @Override
        public Runnable broken() {
            return () -> Problem.unexpected().answer(context);
        }
    }
}
