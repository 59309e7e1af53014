package dev.postern.http;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.watch.PoolFigures;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import dev.postern.http.metrics.Meters;
import dev.postern.http.testing.Interface;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, and a client of it. */
final class ServedStatus implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final StatusServer.Serving serving;
    private final String url;

    private ServedStatus(StatusServer.Serving serving, String url) {
        this.serving = serving;
        this.url = url;
    }

    private static ServedStatus reached(StatusServer.Serving serving) {
        return new ServedStatus(serving, serving.url());
    }

    /** The same under the name of another host. */
    ServedStatus at(String host) {
        return new ServedStatus(serving, "http://" + host + ":" + port());
    }

    static ServedStatus of(Supplier<RunReport> status) {
        return at("127.0.0.1:0", status);
    }

    static ServedStatus at(String address, Supplier<RunReport> status) {
        return on(ServingTerms.at(address), status);
    }

    static ServedStatus on(ServingTerms terms, Supplier<RunReport> status) {
        return on(terms, watched(status, InMemoryWatch.quiet()));
    }

    static Watched watched(Supplier<RunReport> status, InMemoryWatch watch) {
        return new Watched(
                "postgresql://db/shop",
                status,
                status,
                watch,
                watch,
                watch,
                watch,
                new Meters(() -> new PoolFigures(1, 2, 0)));
    }

    static ServedStatus on(ServingTerms terms, Watched watched) {
        InstantSource clock = InstantSource.system();
        return reached(new JavalinStatusServer(watched, clock, Duration.ofHours(1)).start(terms));
    }

    HttpResponse<String> get(String path) {
        return ask("GET", path);
    }

    HttpResponse<String> ask(String method, String path) {
        return pending(method, path)
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    CompletableFuture<HttpResponse<String>> pending(String method, String path) {
        return CLIENT.sendAsync(
                request(path)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Asks with one more header. */
    HttpResponse<String> get(String path, String header, String value) {
        return CLIENT.sendAsync(request(path).header(header, value).build(), HttpResponse.BodyHandlers.ofString())
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Asks for the packed answer, and gives it as it came. */
    HttpResponse<byte[]> packed(String path) {
        return CLIENT.sendAsync(
                        request(path).header("Accept-Encoding", "gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(TIMEOUT);
    }

    /** Sends just these lines, and gives all that comes back until the server closes. */
    String raw(String... lines) throws IOException {
        try (Socket socket = sent(lines)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends just these lines, and gives the first that comes back; what follows may be without end. */
    String firstLine(String... lines) throws IOException {
        try (Socket socket = sent(lines);
                BufferedReader answer = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            return String.valueOf(answer.readLine());
        }
    }

    /** A connection over which just these lines were sent. */
    Socket sent(String... lines) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
        socket.setSoTimeout((int) TIMEOUT.toMillis());
        String request = String.join("\r\n", lines) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }

    /** What it says of itself. */
    Interface description() {
        return Interface.of(get("/openapi.json").body());
    }

    String url() {
        return url;
    }

    int port() {
        return URI.create(url()).getPort();
    }

    @Override
    public void close() {
        serving.close();
    }
}
