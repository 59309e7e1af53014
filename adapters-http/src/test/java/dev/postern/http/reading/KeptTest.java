package dev.postern.http.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.watch.MissingPrivilegeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final Lane lane = new Lane("postern-test", Duration.ofSeconds(30));
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @AfterEach
    void close() {
        lane.close();
    }

    @Test
    void a_reading_is_kept_as_long_as_it_is_fresh() {
        Kept<String> kept = kept(() -> "read");

        kept.current().join();
        now.set(START.plusMillis(999));
        kept.current().join();

        assertThat(readings).hasValue(1);
    }

    @Test
    void a_reading_that_is_no_longer_fresh_is_made_anew() {
        Kept<String> kept = kept(() -> "read");

        kept.current().join();
        now.set(START.plus(FRESH_FOR));
        kept.current().join();

        assertThat(readings).hasValue(2);
    }

    @Test
    void what_took_long_to_read_is_kept_for_longer() {
        Kept<String> kept = kept(() -> {
            now.set(START.plusSeconds(2));
            return "read";
        });

        kept.current().join();
        now.set(START.plusSeconds(11));
        kept.current().join();
        assertThat(readings).hasValue(1);

        now.set(START.plusSeconds(12));
        kept.current().join();
        assertThat(readings).hasValue(2);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nothing() {
        Kept<String> kept = kept(() -> "read");

        kept.current().join();
        now.set(START.minusSeconds(3600));
        kept.current().join();

        assertThat(readings).hasValue(2);
    }

    @Test
    void a_failure_is_kept_too() {
        Kept<String> kept = kept(() -> {
            throw new MissingPrivilegeException("USAGE on schema postern");
        });

        kept.current().join();

        assertThat(kept.current().join()).isEqualTo(new Reading.Forbidden<>("USAGE on schema postern"));
        assertThat(readings).hasValue(1);
    }

    @Test
    void all_who_ask_during_a_reading_get_that_one() {
        CountDownLatch answering = new CountDownLatch(1);
        Kept<String> kept = kept(slow(answering));

        CompletableFuture<Reading<String>> first = kept.current();
        CompletableFuture<Reading<String>> second = kept.current();
        answering.countDown();

        assertThat(second.join()).isEqualTo(first.join()).isEqualTo(new Reading.Known<>("read"));
        assertThat(readings).hasValue(1);
    }

    @Test
    void nobody_waits_for_ever() {
        try (Lane impatient = new Lane("impatient", Duration.ofMillis(1))) {
            Kept<String> kept = new Kept<>(impatient, new Source<>(slow(new CountDownLatch(1))), now::get, FRESH_FOR);

            assertThat(kept.current().join())
                    .isEqualTo(new Reading.Unavailable<>("the database has not answered within 0 s"));
        }
    }

    @Test
    void whoever_waits_when_the_lane_is_closed_is_answered_and_nothing_is_read_any_more() {
        Kept<String> kept = kept(slow(new CountDownLatch(1)));
        CompletableFuture<Reading<String>> waiting = kept.current();

        lane.close();

        assertThat(waiting.join()).isEqualTo(new Reading.Unavailable<>("the server is stopping"));
        now.set(START.plusSeconds(60));
        assertThat(kept.current().join()).isEqualTo(new Reading.Unavailable<>("the server is stopping"));
        // The lane may have been closed before it began to read.
        assertThat(readings.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void when_too_many_wait_others_are_turned_away() {
        CountDownLatch answering = new CountDownLatch(1);
        Source<String> slow = new Source<>(slow(answering));

        List<CompletableFuture<Reading<String>>> asked =
                Stream.generate(() -> lane.read(slow)).limit(70).toList();

        assertThat(asked.get(69).join()).isInstanceOf(Reading.Unavailable.class);
        answering.countDown();
        assertThat(asked.get(0).join()).isEqualTo(new Reading.Known<>("read"));
    }

    private Kept<String> kept(Supplier<String> origin) {
        Supplier<String> counted = () -> {
            readings.incrementAndGet();
            return origin.get();
        };
        return new Kept<>(lane, new Source<>(counted), now::get, FRESH_FOR);
    }

    private static Supplier<String> slow(CountDownLatch answering) {
        return () -> {
            try {
                answering.await();
                return "read";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        };
    }
}
