package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is asked, the answer is no error of the server. */
class FuzzTest {

    private static final int REQUESTS = 120;
    private static final List<String> PLACES = List.of(
            "/",
            "/health",
            "/ready",
            "/api/v1/status",
            "/api/v1/migrations/",
            "/api/v1/runs/",
            "/api/v1/catalog/",
            "/api/v1/catalog/public/",
            "/api/v1/events?after=x",
            "/metrics",
            "/openapi.json",
            "/migration?id=",
            "/run?id=",
            "/relation?schema=",
            "/schema?filter=",
            "/migrations?page=",
            "/assets/",
            "/plan",
            "/waiting");
    private static final List<String> PIECES = List.of(
            "%00",
            "%2e%2e",
            "..",
            "%2F",
            "//",
            ";x=1",
            "%",
            "%zz",
            "'",
            "\"",
            "<script>",
            "%F0%9F%90%98",
            "\\",
            "{id}",
            "*",
            "?",
            "&",
            "=",
            "#",
            "+",
            "%20",
            "-1",
            "0",
            "9999999999999999999",
            "public",
            "orders",
            "null",
            "true",
            "\u00e4",
            "%c0%af",
            "size=1&size=2",
            "page=1",
            "name=a",
            "~1",
            "|",
            "[",
            "]",
            ":",
            "@",
            ",");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "If-None-Match",
            "Last-Event-ID",
            "Range",
            "Authorization",
            "Cookie",
            "Content-Length",
            "Transfer-Encoding",
            "Expect",
            "Origin",
            "Upgrade",
            "X-Forwarded-Host",
            "TE",
            "If-Match");

    @RepeatedTest(4)
    void nothing_makes_the_server_err(RepetitionInfo repetition) throws IOException {
        Random chance = new Random(repetition.getCurrentRepetition());
        try (ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN)) {
            for (int i = 0; i < REQUESTS; i++) {
                String line = "GET " + one(PLACES, chance) + some(PIECES, chance) + " HTTP/1.1";
                String header = one(HEADERS, chance) + ": " + some(PIECES, chance);
                String answer = server.firstLine(line, "Host: localhost:" + server.port(), header, "Connection: close");

                assertThat(answer).as("%s / %s", line, header).matches("HTTP/1\\.1 [234]\\d\\d .*");
            }
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    private static String some(List<String> from, Random chance) {
        return IntStream.range(0, chance.nextInt(4))
                .mapToObj(i -> one(from, chance))
                .collect(Collectors.joining());
    }

    private static String one(List<String> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
