package dev.postern.postgres.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DockerSocketTest {

    @TempDir
    Path temporary;

    @Test
    void daemon_that_answers_is_used() throws Exception {
        try (ServerSocketChannel daemon = listening()) {
            CompletableFuture<SocketChannel> answered =
                    CompletableFuture.supplyAsync(() -> answer(daemon, "HTTP/1.1 200 OK\r\n\r\nOK"));

            assertThat(ping().isRight()).isTrue();
            answered.get(10, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void daemon_that_refuses_is_not_used() throws Exception {
        try (ServerSocketChannel daemon = listening()) {
            CompletableFuture<SocketChannel> answered =
                    CompletableFuture.supplyAsync(() -> answer(daemon, "HTTP/1.1 403 Forbidden\r\n\r\n"));

            assertThat(ping().getLeft()).contains(socket().toString(), "403 Forbidden");
            answered.get(10, TimeUnit.SECONDS).close();
        }
    }

    @Test
    @Timeout(10)
    void daemon_that_accepts_and_never_answers_is_given_up() throws IOException {
        try (ServerSocketChannel daemon = listening()) {
            assertThat(daemon.isOpen()).isTrue();
            assertThat(ping().getLeft()).contains(socket().toString(), "did not answer within 700 ms");
        }
    }

    @Test
    void socket_without_a_daemon_is_not_used() {
        assertThat(ping().getLeft()).contains(socket().toString(), "cannot be asked");
    }

    @Test
    void scheme_that_cannot_be_asked_is_named() {
        assertThat(DockerSocket.ofEnvironment(Map.of("DOCKER_HOST", "ssh://somewhere"))
                        .getLeft())
                .contains("DOCKER_HOST=ssh://somewhere");
    }

    private Either<String, DockerSocket> ping() {
        return DockerSocket.ofEnvironment(Map.of("DOCKER_HOST", "unix://" + socket()))
                .flatMap(DockerSocket::ping);
    }

    private ServerSocketChannel listening() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket()));
    }

    private static SocketChannel answer(ServerSocketChannel daemon, String text) {
        try {
            SocketChannel client = daemon.accept();
            client.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            return client;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path socket() {
        return temporary.resolve("docker.sock");
    }
}
