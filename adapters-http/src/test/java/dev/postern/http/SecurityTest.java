package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTest {

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready", "/api/v1/status", "/nothing"})
    void every_answer_carries_the_security_headers_and_no_server_version(String path) {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            HttpHeaders headers = server.get(path).headers();

            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.allValues("Cache-Control"))
                    .containsExactly(path.startsWith("/api") ? "no-cache" : "no-store");
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
            assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "127.0.0.1:%d", "[::1]:%d", "LOCALHOST:%d"})
    void this_machine_is_known_under_its_own_names(String host) throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            assertThat(asked(server, "/health", String.format(host, server.port())))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:%d",
                "localhost",
                "localhost:1",
                "127.0.0.1.evil.example:%d",
                "127.0.0.2:%d",
                "0:%d"
            })
    void a_foreign_host_is_forbidden(String host) throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            assertThat(asked(server, "/health", String.format(host, server.port())))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("Content-Type: application/problem+json\r\n")
                    .contains("X-Content-Type-Options: nosniff\r\n");
        }
    }

    @Test
    void a_foreign_host_in_the_request_line_is_no_way_round() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            String own = "127.0.0.1:" + server.port();

            for (String host : List.of(own, "evil.example")) {
                assertThat(asked(server, "http://evil.example/health", host)).containsPattern("^HTTP/1.1 40[03] ");
            }
        }
    }

    @Test
    void an_empty_host_is_no_way_round() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            assertThat(asked(server, "/health", "")).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void a_client_that_knows_no_hosts_is_answered() throws IOException {
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            assertThat(server.raw("GET /health HTTP/1.0")).startsWith("HTTP/1.1 200 ");
        }
    }

    private static String asked(ServedStatus server, String target, String host) throws IOException {
        return server.raw("GET " + target + " HTTP/1.1", "Host: " + host, "Connection: close");
    }
}
