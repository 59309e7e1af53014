package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.watch.ServingTerms;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void how_things_stand_is_told_in_figures() {
        Watched watched = ServedStatus.watched(
                () -> StatusReports.status(StatusReports.migration(
                        "005", MigrationState.PENDING, StatusReports.operation("005/11111111", "failed"))),
                InMemoryWatch.running());
        try (ServedStatus server = ServedStatus.on(ServingTerms.at(":0"), watched)) {
            HttpResponse<String> response = server.get("/metrics");

            assertThat(ServedStatus.contentType(response)).startsWith("text/plain; version=0.0.4");
            assertThat(response.body())
                    .contains("postern_up 1.0\n")
                    .contains("postern_migrations_pending 1.0\n")
                    .contains("postern_operations_deferred 1.0\n")
                    .contains("postern_operations_failed 1.0\n")
                    .contains("postern_run_active 1.0\n")
                    .contains("postern_run_lock_waiting 1.0\n")
                    .contains("postern_run_last_success 1.0\n")
                    .contains("postern_run_last_duration_seconds 0.39\n")
                    .contains("postern_operations_recent_seconds{kind=\"create index\"} 3.0\n")
                    .contains("postern_connections{state=\"idle\"} 2.0\n")
                    .containsPattern("postern_waiting_oldest_seconds [1-9]")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void without_a_database_there_are_those_of_the_process() {
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new DatabaseUnavailableException("timed out", new SQLException());
        })) {
            HttpResponse<String> response = server.get("/metrics");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body())
                    .contains("postern_up 0.0\n")
                    .contains("postern_migrations_pending NaN\n")
                    .contains("jvm_threads_live_threads");
        }
    }
}
