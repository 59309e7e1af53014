package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.StatusServer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    private final AtomicReference<String> state = new AtomicReference<>("not started");

    /** The thread is interrupted before it waits, as if at once. */
    private final StatusServer server = address -> {
        state.set("listening on " + address);
        Thread.currentThread().interrupt();
        return new StatusServer.Serving() {
            @Override
            public String url() {
                return "http://" + address;
            }

            @Override
            public void close() {
                state.set("closed " + address);
            }
        };
    };

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(
                    SampleReports.of("serve", RunOutcome.DONE))
            .serving(server);

    @ParameterizedTest
    @CsvSource({
        ":9090,127.0.0.1:9090",
        "9090,127.0.0.1:9090",
        "0.0.0.0:80,0.0.0.0:80",
        "localhost:0,localhost:0",
        "[::1]:8080,[::1]:8080"
    })
    void listensUntilItIsInterrupted(String given, String address) {
        Invocation serve = Invocation.of(workbench, "serve", "--listen", given);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(serve.exit()).isEqualTo(130);
        assertThat(serve.out()).startsWith("listening on http://" + address + " ");
        assertThat(state).hasValue("closed " + address);
    }

    @Test
    void listensOnThisMachineByDefault() {
        Invocation.of(workbench, "serve");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(state).hasValue("closed 127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost:", "localhost:99999", "::1:8080", "a b:80"})
    void nonsenseIsWrongUsage(String address) {
        Invocation serve = Invocation.of(workbench, "serve", "--listen=" + address);

        assertThat(serve.exit()).isEqualTo(2);
        assertThat(serve.err()).contains("--listen");
        assertThat(state).hasValue("not started");
    }
}
