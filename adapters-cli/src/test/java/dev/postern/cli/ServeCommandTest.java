package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.watch.AccessToken;
import dev.postern.domain.watch.ServerIdentity;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    @TempDir
    Path folder;

    private final List<ServingTerms> asked = new ArrayList<>();
    private final AtomicReference<String> state = new AtomicReference<>("not started");

    /** The thread is interrupted before it waits, as if at once. */
    private final StatusServer server = terms -> {
        String address = terms.address();
        asked.add(terms);
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

    @Test
    void tokenComesFromTheEnvironment() {
        Invocation.of(
                workbench,
                Invocation.environmentWith("POSTERN_HTTP_TOKEN", "0123456789abcdef"),
                Terminal.NONE,
                "serve");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked)
                .extracting(ServingTerms::token)
                .containsExactly(Optional.of(new AccessToken("0123456789abcdef")));
    }

    @Test
    void filesAreReadBeforeAnythingIsServed() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "fedcba9876543210\n");
        Path pem = Files.writeString(folder.resolve("pem"), "a certificate");
        Invocation.of(
                workbench,
                "serve",
                "--token-file=" + token,
                "--host=db.example",
                "--tls-cert=" + pem,
                "--tls-key=" + pem,
                "--unready-on-deferred");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked)
                .containsExactly(new ServingTerms(
                        "127.0.0.1:8080",
                        Optional.of(new AccessToken("fedcba9876543210")),
                        List.of("db.example"),
                        Optional.of(new ServerIdentity("a certificate", "a certificate")),
                        ServingTerms.Deferral.NOT_READY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--token-file=missing", "--tls-cert=missing", "--tls-key=missing"})
    void fileThatIsNotThereOrAloneIsWrongUsage(String option) {
        Invocation serve = Invocation.of(workbench, "serve", option);

        assertThat(serve.exit()).isEqualTo(2);
        assertThat(state).hasValue("not started");
    }

    @Test
    void tokenThatKeepsNobodyOutIsWrongUsageAndNotRepeated() {
        Invocation serve = Invocation.of(
                workbench, Invocation.environmentWith("POSTERN_HTTP_TOKEN", "hunter2"), Terminal.NONE, "serve");

        assertThat(serve.exit()).isEqualTo(2);
        assertThat(serve.err()).contains("POSTERN_HTTP_TOKEN").doesNotContain("hunter2");
    }
}
