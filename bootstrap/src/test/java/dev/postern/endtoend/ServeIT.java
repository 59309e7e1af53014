package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The state over HTTP. */
class ServeIT {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+).*");
    private static final Duration FRESH_FOR = Duration.ofMillis(1500);

    @RegisterExtension
    final Site site = new Site();

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void ready_follows_the_state_of_the_database_and_health_answers_all_the_time() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create index idx on missing (x);\n");
        try (Running serve = site.postern().start("serve", "--listen", "127.0.0.1:0")) {
            String url = url(serve);

            assertThat(get(url + "/health").statusCode()).isEqualTo(200);
            HttpResponse<String> pending = get(url + "/ready");
            assertThat(pending.statusCode()).isEqualTo(503);
            assertThat(json(pending).get("reasons").toString()).contains("001", "002", "pending");

            site.run("up").exits(0);
            awaitOther(url + "/ready", pending.body());
            HttpResponse<String> deferred = get(url + "/ready");
            assertThat(deferred.statusCode()).isEqualTo(200);
            assertThat(json(deferred).get("status").asString()).isEqualTo("warn");
            assertThat(json(deferred).get("reasons").toString()).contains("idx", "deferred", "table public.missing");

            site.sql("create table missing (x int)");
            site.run("up").exits(0);
            awaitOther(url + "/ready", deferred.body());
            assertThat(json(get(url + "/ready")).get("status").asString()).isEqualTo("pass");
            JsonNode status = json(get(url + "/api/v1/status"));
            JsonNode printed = site.run("status", "--json").exits(0).document().json();
            assertThat(status.findValuesAsString("id")).isEqualTo(printed.findValuesAsString("id"));
            assertThat(status.findValuesAsString("outcome")).isEqualTo(printed.findValuesAsString("outcome"));
            assertThat(status.get("deferred")).isEqualTo(printed.get("deferred"));
        }
    }

    @Test
    void database_that_is_away_is_not_ready_but_healthy() {
        site.file("001_a.sql", "create table a (x int);\n");
        Postern away = site.postern().with("POSTERN_URL", "postgres://app:secrEt@127.0.0.1:1/x");
        try (Running serve = away.start("serve", "--listen", ":0")) {
            String url = url(serve);

            assertThat(get(url + "/health").statusCode()).isEqualTo(200);
            HttpResponse<String> ready = get(url + "/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(json(ready).get("reasons").toString())
                    .containsIgnoringCase("database")
                    .doesNotContain("secrEt");
            assertThat(get(url + "/api/v1/status").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void termination_ends_it_within_5_seconds() {
        site.file("001_a.sql", "create table a (x int);\n");
        try (Running serve = site.postern().start("serve", "--listen", "127.0.0.1:0")) {
            url(serve);

            serve.terminate().end(Duration.ofSeconds(5)).exits(143);
        }
    }

    @Test
    void port_that_is_taken_is_said() {
        site.file("001_a.sql", "create table a (x int);\n");
        try (Running serve = site.postern().start("serve", "--listen", "127.0.0.1:0")) {
            String address = url(serve).substring("http://".length());

            assertThat(site.run("serve", "--listen", address).exits(1).err()).contains(address);
        }
    }

    private static String url(Running serve) {
        Matcher line = LISTENING.matcher(serve.firstLine());
        assertThat(line.matches()).as("the line that says where it listens").isTrue();
        return line.group(1);
    }

    /** What is answered is kept for a while. */
    private void awaitOther(String url, String body) {
        long end = System.nanoTime() + FRESH_FOR.multipliedBy(10).toNanos();
        while (get(url).body().equals(body) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private HttpResponse<String> get(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
