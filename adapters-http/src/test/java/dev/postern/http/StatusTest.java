package dev.postern.http;

import static dev.postern.http.StatusReports.deferred;
import static dev.postern.http.StatusReports.migration;
import static dev.postern.http.StatusReports.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.MigrationState;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void the_document_is_that_of_the_command_line() {
        RunReport report = new RunReport(
                "status",
                RunOutcome.DONE,
                List.of(migration("004", MigrationState.PARTIAL, deferred("004/9f3c21ab", "table public.t"))),
                List.of("t does not exist: deferred idx_x"),
                Optional.empty());
        try (ServedStatus server = ServedStatus.of(() -> report)) {
            HttpResponse<String> response = server.get("/api/v1/status");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/json");
            assertThat(response.body()).isEqualTo("""
                    {"version":1,"command":"status","outcome":"done","migrations":[\
                    {"id":"004","name":"feature_indexes","state":"partial","operations":[\
                    {"id":"004/9f3c21ab","ordinal":1,"file":"004_feature_indexes.sql","line":7,"kind":"create index",\
                    "object":"public.idx_x","sql":"create index idx_x on t (x)","decision":"defer","provisional":false,\
                    "outcome":"deferred","waitsFor":["table public.t"],"reason":""}]}],\
                    "deferred":1,"warnings":["t does not exist: deferred idx_x"],"error":null,\
                    "convention":null}""");
        }
    }

    @Test
    void what_stopped_the_command_is_its_error() {
        RunReport report = new RunReport(
                "status", RunOutcome.REFUSED, List.of(), List.of(), Optional.of(new RunFault("changed", "accept it")));
        try (ServedStatus server = ServedStatus.of(() -> report)) {
            HttpResponse<String> response = server.get("/api/v1/status");

            assertThat(ServedStatus.json(response).get("error").toString())
                    .isEqualTo("{\"message\":\"changed\",\"remedy\":\"accept it\"}");
        }
    }

    @Test
    void without_a_database_the_answer_is_a_problem() {
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new DatabaseUnavailableException("connection refused", new SQLException());
        })) {
            HttpResponse<String> response = server.get("/api/v1/status");

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/problem+json");
            assertThat(response.body()).isEqualTo("""
                    {"type":"about:blank","title":"Service Unavailable","status":503,\
                    "detail":"the database is away: connection refused"}""");
        }
    }

    @Test
    void whoever_has_the_answer_is_told_that_nothing_has_changed() {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String tag =
                    server.get("/api/v1/status").headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> again = server.get("/api/v1/status", "If-None-Match", "\"other\", " + tag);

            assertThat(tag).startsWith("W/\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(server.get("/api/v1/status", "If-None-Match", "\"other\"")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_long_answer_goes_packed_to_whoever_unpacks() throws IOException {
        OperationReport[] many = Stream.generate(() -> deferred("004/9f3c21ab", "table public.t"))
                .limit(50)
                .toArray(OperationReport[]::new);
        try (ServedStatus server = ServedStatus.of(() -> status(migration("004", MigrationState.PARTIAL, many)))) {
            HttpResponse<byte[]> packed = server.packed("/api/v1/status");

            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(packed.headers().firstValue("Vary")).contains("Accept-Encoding");
            try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(unpacking.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(server.get("/api/v1/status").body());
            }
        }
    }
}
