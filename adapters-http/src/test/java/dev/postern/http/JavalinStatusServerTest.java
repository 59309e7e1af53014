package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.watch.StatusServerUnavailableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavalinStatusServerTest {

    @ParameterizedTest
    @ValueSource(strings = {":0", "127.0.0.1:0", "localhost:0", "127.0.0.2:0"})
    void it_listens_on_loopback(String address) {
        try (ServedStatus server = ServedStatus.at(address, () -> StatusReports.CLEAN)) {
            assertThat(server.url()).matches("http://127\\.0\\.0\\.[12]:[1-9]\\d*");
            assertThat(server.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closing_frees_the_port_and_may_be_done_twice() throws IOException {
        ServedStatus server = ServedStatus.of(() -> StatusReports.CLEAN);
        server.get("/ready");

        server.close();
        server.close();

        try (ServerSocket next = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(next.isBound()).isTrue();
        }
    }

    @Test
    void a_port_in_use_is_refused_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + taken.getLocalPort();

            assertThatThrownBy(() -> ServedStatus.at(address, () -> StatusReports.CLEAN))
                    .isInstanceOf(StatusServerUnavailableException.class)
                    .hasMessageStartingWith("cannot listen on " + address + ": ")
                    .hasMessageContaining("choose another port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:0", "[::]:0", "192.0.2.7:0"})
    void what_other_machines_reach_is_not_served_without_a_token(String address) {
        assertThatThrownBy(() -> ServedStatus.at(address, () -> StatusReports.CLEAN))
                .isInstanceOf(StatusServerUnavailableException.class)
                .hasMessageStartingWith("will not listen on " + address + ": ")
                .hasMessageContaining("POSTERN_HTTP_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example:8080", "127.1:80", "127.0.0.256:80"})
    void names_are_not_looked_up(String address) {
        assertThatThrownBy(() -> ServedStatus.at(address, () -> StatusReports.CLEAN))
                .isInstanceOf(StatusServerUnavailableException.class)
                .hasMessageContaining("write the address itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "8080",
                "localhost",
                "localhost:",
                ":65536",
                ":-1",
                "::1:80",
                "[::1]",
                "[::g]:1",
                "a b:1"
            })
    void what_is_no_address_is_refused_with_the_forms_that_are(String address) {
        assertThatThrownBy(() -> ServedStatus.at(address, () -> StatusReports.CLEAN))
                .isInstanceOf(StatusServerUnavailableException.class)
                .hasMessageStartingWith("\"" + address + "\" is no address to listen on: ")
                .hasMessageContaining("[::1]");
    }
}
