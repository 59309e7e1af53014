package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void health_passes_without_asking_the_database() {
        AtomicInteger readings = new AtomicInteger();
        try (ServedStatus server = ServedStatus.of(() -> {
            readings.incrementAndGet();
            return StatusReports.CLEAN;
        })) {
            HttpResponse<String> response = server.get("/health");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/health+json");
            assertThat(response.body()).isEqualTo("{\"status\":\"pass\"}");
            assertThat(readings).hasValue(0);
        }
    }
}
