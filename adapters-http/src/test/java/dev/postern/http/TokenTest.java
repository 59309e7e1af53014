package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.watch.AccessToken;
import dev.postern.domain.watch.ServingTerms;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    private static final String TOKEN = "0123456789abcdef";
    private static final String PATH = "/api/v1/status";

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/ready"})
    void probes_need_no_token(String path) {
        try (ServedStatus server = served("127.0.0.1:0")) {
            assertThat(server.get(path).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", PATH, "/nothing", "/health/", "/ready/../api/v1/status", "/%72eady/x"})
    void everything_else_does(String path) {
        try (ServedStatus server = served("127.0.0.1:0")) {
            HttpResponse<String> response = server.get(path);

            assertThat(response.statusCode()).isBetween(400, 401);
            assertThat(ServedStatus.contentType(response)).isEqualTo("application/problem+json");
        }
    }

    @Test
    void whoever_shows_none_is_told_how() {
        try (ServedStatus server = served("127.0.0.1:0")) {
            HttpResponse<String> response = server.get(PATH);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().allValues("WWW-Authenticate"))
                    .containsExactly("Basic realm=\"postern\", charset=\"UTF-8\"", "Bearer realm=\"postern\"");
            assertThat(response.body()).contains("Authorization: Bearer").doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer " + TOKEN, "bearer  " + TOKEN})
    void a_bearer_is_let_in(String header) {
        try (ServedStatus server = served("0.0.0.0:0")) {
            assertThat(server.at("127.0.0.1").get(PATH, "Authorization", header).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {":" + TOKEN, "postern:" + TOKEN})
    void so_is_whoever_gives_it_as_password(String userAndPassword) {
        try (ServedStatus server = served("127.0.0.1:0")) {
            assertThat(server.get(PATH, "Authorization", "Basic " + base64(userAndPassword))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer 0123456789abcdeg", "Digest " + TOKEN, TOKEN, "Basic ###", "Basic " + TOKEN
            })
    void whatever_else_is_shown_is_not(String header) {
        try (ServedStatus server = served("127.0.0.1:0")) {
            assertThat(server.get(PATH, "Authorization", header).statusCode()).isEqualTo(401);
            assertThat(server.get(PATH, "Authorization", "Basic " + base64(TOKEN))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static ServedStatus served(String address) {
        return ServedStatus.on(
                new ServingTerms(
                        address,
                        Optional.of(new AccessToken(TOKEN)),
                        List.of(),
                        Optional.empty(),
                        ServingTerms.Deferral.READY),
                () -> StatusReports.CLEAN);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
