package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.postern.http.reading.Source;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/healthy", "/api/v1", "/api/v2/status", "/health/x", "/HEALTH", "/%7Bid%7D"})
    void an_unknown_path_is_not_found(String path) {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            HttpResponse<String> response = server.get(path);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/problem+json");
            assertThat(response.body()).isEqualTo("""
                    {"type":"about:blank","title":"Not Found","status":404,"detail":"there is nothing at this path"}""");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BEFORE", "get", "M-SEARCH", "X1"})
    void a_method_that_does_not_read_is_not_allowed(String method) throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String response = server.raw(method + " /ready HTTP/1.1", host(server), "Connection: close");

            assertThat(response)
                    .startsWith("HTTP/1.1 405 ")
                    .contains("\r\nAllow: GET, HEAD\r\n")
                    .contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/api/v1/status"})
    void head_answers_as_get_does_but_without_a_body(String path) {
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new IllegalStateException("broken");
        })) {
            HttpResponse<String> get = server.get(path);
            HttpResponse<String> head = server.ask("HEAD", path);

            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(ServedStatus.contentType(head)).isEqualTo(ServedStatus.contentType(get));
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ready", "/api/v1/status"})
    void an_unexpected_error_is_logged_and_not_shown(String path) {
        Logger logger = (Logger) LoggerFactory.getLogger(Source.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        try (ServedStatus server = ServedStatus.of(() -> {
            throw new IllegalStateException("s3cret");
        })) {
            HttpResponse<String> response = server.get(path);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/problem+json");
            assertThat(response.body()).isEqualTo("""
                    {"type":"about:blank","title":"Internal Server Error","status":500,\
                    "detail":"an unexpected error; the log of the server says which"}""");
            assertThat(log.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.ERROR);
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("s3cret");
            });
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
        }
    }

    @Test
    void a_request_for_a_web_socket_finds_nothing() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String response = server.raw(
                    "GET /nothing HTTP/1.1",
                    host(server),
                    "Upgrade: websocket",
                    "Sec-WebSocket-Version: 13",
                    "Connection: Upgrade, close");

            assertThat(response)
                    .startsWith("HTTP/1.1 404 ")
                    .contains("Content-Type: application/problem+json\r\n")
                    .contains("X-Content-Type-Options: nosniff\r\n");
        }
    }

    @Test
    void headers_that_are_too_large_are_refused() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String response = server.raw("GET /health HTTP/1.1", host(server), "X-Long: " + "x".repeat(10_000));

            assertThat(response)
                    .startsWith("HTTP/1.1 431 ")
                    .contains("Content-Type: application/problem+json\r\n")
                    .contains("Content-Security-Policy: default-src 'none'\r\n")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String response =
                    server.raw("GET /health HTTP/1.1", host(server), "Connection: close", "Content-Length: " + 10_000);

            assertThat(response).startsWith("HTTP/1.1 413 ").contains("Content-Type: application/problem+json\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "GET /%00 HTTP/1.1", "GET /a%2Fb HTTP/1.1", "GET /..;/health HTTP/1.1"})
    void what_is_no_proper_request_is_refused(String line) throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String response = server.raw(line, host(server), "Connection: close");

            assertThat(response)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Content-Type: application/problem+json\r\n")
                    .doesNotContain("Jetty");
        }
    }

    private static String host(ServedStatus server) {
        return "Host: 127.0.0.1:" + server.port();
    }
}
