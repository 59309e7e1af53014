package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.watch.ServingTerms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventsTest {

    private static final String DATA = "data: ";

    private final InMemoryWatch watch = InMemoryWatch.quiet();

    @Test
    void whoever_comes_back_hears_what_came_after_the_last_that_it_heard() throws IOException {
        for (int id = 1; id <= 3; id++) {
            watch.events.add(InMemoryWatch.event(id, "applied", Optional.empty()));
        }
        try (ServedStatus server = served();
                Listener listener = Listener.of(server, "Last-Event-ID: 1")) {
            assertThat(listener.upTo("id: 3"))
                    .contains("id: 2", "event: applied", "id: 3")
                    .doesNotContain("id: 1");
        }
    }

    @Test
    void whoever_listens_hears_what_happens_then() throws IOException {
        watch.events.add(InMemoryWatch.event(1, "begun", Optional.empty()));
        try (ServedStatus server = served();
                Listener listener = Listener.of(server, "Accept: text/event-stream")) {
            assertThat(listener.upTo(": alive"))
                    .contains("HTTP/1.1 200 OK", "Content-Type: text/event-stream;charset=utf-8");
            watch.events.add(InMemoryWatch.waiting(2));

            assertThat(listener.upTo("id: 2")).doesNotContain("id: 1");
            assertThat(listener.line()).isEqualTo("event: waiting");
            String data = listener.line();
            assertThat(data).startsWith(DATA);
            assertThat(JsonMapper.shared()
                            .readTree(data.substring(DATA.length()))
                            .at("/blocker/pid")
                            .asInt())
                    .isEqualTo(4711);
            assertThat(server.description().eventFaults(data.substring(DATA.length())))
                    .isEmpty();
        }
    }

    @Test
    void when_the_server_ends_so_does_the_stream() throws IOException {
        ServedStatus server = served();
        try (Listener listener = Listener.of(server, "Accept: text/event-stream")) {
            listener.upTo(": alive");
            server.close();

            assertThat(listener.rest()).doesNotContain("id: 1");
        }
    }

    @Test
    void the_last_event_has_a_number() {
        try (ServedStatus server = served()) {
            assertThat(server.get("/api/v1/events", "Last-Event-ID", "x").statusCode())
                    .isEqualTo(400);
            assertThat(server.ask("HEAD", "/api/v1/events").statusCode()).isEqualTo(200);
        }
    }

    private ServedStatus served() {
        return ServedStatus.on(ServingTerms.at(":0"), ServedStatus.watched(() -> StatusReports.CLEAN, watch));
    }

    /** Whoever listens, and has to hear something within half a minute. */
    private record Listener(Socket socket, BufferedReader answer) implements AutoCloseable {

        static Listener of(ServedStatus server, String header) throws IOException {
            Socket socket = server.sent("GET /api/v1/events HTTP/1.1", "Host: localhost:" + server.port(), header);
            return new Listener(
                    socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)));
        }

        /** The next line that is not empty, and no size of a chunk. */
        String line() throws IOException {
            String line = answer.readLine();
            while (line != null && line.matches("[0-9A-Fa-f]*")) {
                line = answer.readLine();
            }
            return String.valueOf(line);
        }

        /** The lines up to one, or to the end. */
        List<String> upTo(String last) throws IOException {
            List<String> lines = new ArrayList<>();
            String line = line();
            while (!line.equals(last) && !line.equals("null")) {
                lines.add(line);
                line = line();
            }
            lines.add(line);
            return lines;
        }

        /** The lines until the server ends the stream. */
        List<String> rest() throws IOException {
            return upTo("null");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
