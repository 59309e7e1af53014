package dev.postern.http.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StatusCacheTest {

    private static final RunReport REPORT =
            new RunReport("status", RunOutcome.DONE, List.of(), List.of(), Optional.empty());
    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Test
    void a_reading_is_kept_as_long_as_it_is_fresh() {
        try (StatusCache cache = cache(() -> REPORT)) {
            cache.current().join();
            now.set(START.plusMillis(999));
            cache.current().join();

            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void a_reading_that_is_no_longer_fresh_is_made_anew() {
        try (StatusCache cache = cache(() -> REPORT)) {
            cache.current().join();
            now.set(START.plus(FRESH_FOR));
            cache.current().join();

            assertThat(readings).hasValue(2);
        }
    }

    @Test
    void a_clock_that_is_set_back_keeps_nothing() {
        try (StatusCache cache = cache(() -> REPORT)) {
            cache.current().join();
            now.set(START.minusSeconds(3600));
            cache.current().join();

            assertThat(readings).hasValue(2);
        }
    }

    @Test
    void a_failure_is_kept_too() {
        try (StatusCache cache = cache(() -> {
            throw new IllegalStateException("broken");
        })) {
            cache.current().join();

            assertThat(cache.current().join()).isEqualTo(new Reading.Broken());
            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void all_who_ask_during_a_reading_get_that_one() {
        CountDownLatch answering = new CountDownLatch(1);
        try (StatusCache cache = cache(slow(answering))) {
            CompletableFuture<Reading> first = cache.current();
            CompletableFuture<Reading> second = cache.current();
            answering.countDown();

            assertThat(second.join()).isEqualTo(first.join()).isEqualTo(new Reading.Known(REPORT));
            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void nobody_waits_for_ever() {
        try (StatusCache cache = cache(slow(new CountDownLatch(1)), Duration.ofMillis(1))) {
            assertThat(cache.current().join())
                    .isEqualTo(new Reading.Unavailable("the database has not answered within 0 s"));
        }
    }

    @Test
    void a_closed_cache_reads_no_more() {
        StatusCache cache = cache(() -> REPORT);
        cache.close();

        assertThat(cache.current().join()).isEqualTo(new Reading.Unavailable("the server is stopping"));
        assertThat(readings).hasValue(0);
    }

    private StatusCache cache(Supplier<RunReport> status) {
        return cache(status, Duration.ofSeconds(30));
    }

    private StatusCache cache(Supplier<RunReport> status, Duration patience) {
        Supplier<RunReport> counted = () -> {
            readings.incrementAndGet();
            return status.get();
        };
        return new StatusCache(new StatusReader(counted), now::get, FRESH_FOR, patience);
    }

    private static Supplier<RunReport> slow(CountDownLatch answering) {
        return () -> {
            try {
                answering.await();
                return REPORT;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}
