package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.http.testing.Interface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code postern serve}, and a client of it that holds every answer against what the server says of itself. */
record Served(Running process, String url, HttpClient client, Interface description) implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+).*");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    /** Serves as a process of its own. */
    static Served by(Postern postern) {
        Running process = postern.start("serve", "--listen", ":0");
        Matcher line = LISTENING.matcher(process.firstLine());
        assertThat(line.matches()).as("the line that says where it listens").isTrue();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String description = ask(client, line.group(1) + "/openapi.json").join().body();
        return new Served(process, line.group(1), client, Interface.of(description));
    }

    HttpResponse<String> get(String address, String... headers) {
        return pending(address, headers).join();
    }

    /** What will be answered. */
    CompletableFuture<HttpResponse<String>> pending(String address, String... headers) {
        return ask(client, url + address, headers);
    }

    private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** An answer with a certain status, which is as the description has it. */
    JsonNode expect(int status, String path, String address) {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as("%s: %s", address, answer.body()).isEqualTo(status);
        assertThat(faults(path, answer)).as(address).isEmpty();
        return contentType(answer).endsWith("json")
                ? JsonMapper.shared().readTree(answer.body())
                : JsonMapper.shared().nullNode();
    }

    /** The same where the address is the path. */
    JsonNode expect(int status, String path) {
        return expect(status, path, path);
    }

    private List<String> faults(String path, HttpResponse<String> answer) {
        return description.faults(path, answer.statusCode(), contentType(answer), answer.body());
    }

    static String contentType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none").split(";", 2)[0];
    }

    /** Waits until an address answers with a status: what was read is kept for a while. */
    void await(int status, String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(address).statusCode() != status && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        assertThat(get(address).statusCode()).as(address).isEqualTo(status);
    }

    @Override
    public void close() {
        process.close();
    }
}
