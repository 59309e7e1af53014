package dev.postern.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.watch.ServerIdentity;
import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import dev.postern.domain.watch.StatusServerUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void it_serves_https_by_the_certificate_that_it_was_given(String algorithm) throws Exception {
        KeyStore keys = keys(algorithm);
        ServerIdentity identity = new ServerIdentity(
                pem("CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem("PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));

        try (StatusServer.Serving serving = served(identity)) {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(trusting(keys))
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(serving.url() + "/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(serving.url()).startsWith("https://127.0.0.1:");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void a_key_of_another_form_is_refused_with_the_command_that_makes_it_one() {
        assertThatThrownBy(() -> served(new ServerIdentity("", "-----BEGIN RSA PRIVATE KEY-----")))
                .isInstanceOf(StatusServerUnavailableException.class)
                .hasMessageContaining("openssl pkcs8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"})
    void what_is_no_key_or_none_with_a_certificate_is_refused(String key) {
        assertThatThrownBy(() -> served(new ServerIdentity("nonsense", key)))
                .isInstanceOf(StatusServerUnavailableException.class);
    }

    private static StatusServer.Serving served(ServerIdentity identity) {
        return new JavalinStatusServer(
                        ServedStatus.watched(() -> StatusReports.CLEAN, InMemoryWatch.quiet()), InstantSource.system())
                .start(new ServingTerms(
                        ":0", Optional.empty(), List.of(), Optional.of(identity), ServingTerms.Deferral.READY));
    }

    private KeyStore keys(String algorithm) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static SSLContext trusting(KeyStore keys) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD.toCharArray());
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }
}
