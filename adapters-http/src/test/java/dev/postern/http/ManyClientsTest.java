package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.RunReport;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManyClientsTest {

    private static final int CLIENTS = 200;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void many_clients_of_a_slow_database_share_one_reading_and_hold_no_thread() throws InterruptedException {
        try (ServedStatus server = ServedStatus.of(slow(() -> StatusReports.CLEAN))) {
            List<CompletableFuture<HttpResponse<String>>> waiting = ask(server);

            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
            answering.countDown();

            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void many_clients_of_a_database_that_is_away_share_one_attempt() {
        try (ServedStatus server = ServedStatus.of(slow(() -> {
            throw new DatabaseUnavailableException("timed out", new InterruptedException());
        }))) {
            List<CompletableFuture<HttpResponse<String>>> waiting = ask(server);
            answering.countDown();

            assertThat(waiting)
                    .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(503));
            assertThat(readings).hasValue(1);
        }
    }

    @Test
    void whoever_waits_when_the_server_is_closed_is_answered() throws InterruptedException {
        ServedStatus server = ServedStatus.of(slow(() -> StatusReports.CLEAN));
        CompletableFuture<HttpResponse<String>> waiting = server.pending("GET", "/ready");
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        server.close();

        assertThat(waiting.join().statusCode()).isEqualTo(503);
        assertThat(waiting.join().body()).contains("the server is stopping");
    }

    private static List<CompletableFuture<HttpResponse<String>>> ask(ServedStatus server) {
        return Stream.generate(() -> List.of("/ready", "/api/v1/status"))
                .flatMap(List::stream)
                .limit(CLIENTS)
                .map(path -> server.pending("GET", path))
                .toList();
    }

    private Supplier<RunReport> slow(Supplier<RunReport> status) {
        return () -> {
            readings.incrementAndGet();
            asked.countDown();
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseUnavailableException("interrupted", e);
            }
            return status.get();
        };
    }
}
