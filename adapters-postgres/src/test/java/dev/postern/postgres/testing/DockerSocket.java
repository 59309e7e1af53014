package dev.postern.postgres.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The socket behind which a Docker daemon may be. */
record DockerSocket(SocketAddress address) {

    private static final Duration LIMIT = Duration.ofMillis(700);
    private static final String PING = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";
    private static final int UNENCRYPTED = 2375;

    /** The socket that {@code DOCKER_HOST} names, otherwise the first of the usual ones that is there. */
    static Either<String, DockerSocket> ofEnvironment(Map<String, String> environment) {
        return Option.of(environment.get("DOCKER_HOST"))
                .filter(host -> !host.isBlank())
                .map(DockerSocket::named)
                .getOrElse(() -> usual(environment));
    }

    private static Either<String, DockerSocket> named(String host) {
        URI uri = URI.create(host);
        return switch (String.valueOf(uri.getScheme())) {
            case "unix" -> Either.right(new DockerSocket(UnixDomainSocketAddress.of(uri.getPath())));
            case "tcp" ->
                Either.right(new DockerSocket(
                        new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? UNENCRYPTED : uri.getPort())));
            default -> Either.left("DOCKER_HOST=%s is neither unix: nor tcp:".formatted(host));
        };
    }

    private static Either<String, DockerSocket> usual(Map<String, String> environment) {
        List<Path> sockets = List.of(
                Path.of("/var/run/docker.sock"),
                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"), "docker.sock"),
                Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));
        return sockets.find(Files::exists)
                .map(socket -> new DockerSocket(UnixDomainSocketAddress.of(socket)))
                .toEither(() -> "DOCKER_HOST is not set, and there is no " + sockets.mkString(", nor "));
    }

    /** Asks the daemon whether it is there: this socket if it says so in time, otherwise why it is not to be used. */
    Either<String, DockerSocket> ping() {
        try (SocketChannel channel = open()) {
            String status = CompletableFuture.supplyAsync(() -> statusLine(channel))
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return status.contains(" 200 ") ? Either.right(this) : Either.left(address + " answered '" + status + "'");
        } catch (TimeoutException silent) {
            return Either.left("%s did not answer within %d ms".formatted(address, LIMIT.toMillis()));
        } catch (IOException | ExecutionException failed) {
            return Either.left("%s cannot be asked: %s".formatted(address, failed.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Either.left("interrupted while " + address + " was asked");
        }
    }

    private SocketChannel open() throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** Blocks until there is an answer, or the channel is closed. */
    private String statusLine(SocketChannel channel) {
        try {
            channel.connect(address);
            channel.write(ByteBuffer.wrap(PING.getBytes(US_ASCII)));
            BufferedReader answer = new BufferedReader(Channels.newReader(channel, US_ASCII));
            return Option.of(answer.readLine()).getOrElse("");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
