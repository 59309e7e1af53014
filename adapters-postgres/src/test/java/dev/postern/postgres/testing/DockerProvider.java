package dev.postern.postgres.testing;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Offers one server in a container where Docker answers. The socket is asked first, because Testcontainers waits for
 * more than a minute on one that accepts and never answers.
 */
final class DockerProvider {

    private static final Duration IMAGE_LIMIT = Duration.ofMinutes(1);

    private DockerProvider() {}

    /** The server, or why there is none; found out once. */
    static Either<String, PostgresUnderTest> server() {
        return Once.SERVER;
    }

    private static Either<String, PostgresUnderTest> find() {
        return DockerSocket.ofEnvironment(System.getenv())
                .flatMap(DockerSocket::ping)
                .flatMap(answering -> started());
    }

    private static Either<String, PostgresUnderTest> started() {
        CompletableFuture<PostgresUnderTest> starting = new CompletableFuture<>();
        Thread starter = new Thread(() -> start(starting), "docker-postgres");
        starter.setDaemon(true);
        starter.start();
        try {
            return Either.right(starting.get(IMAGE_LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            return Either.left("Docker answers, but the container did not start: " + failed.getCause());
        } catch (TimeoutException slow) {
            starter.interrupt();
            return Either.left("Docker answers, but the image was not had and started within %d s"
                    .formatted(IMAGE_LIMIT.toSeconds()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Either.left("interrupted while the container started");
        }
    }

    /** A module that tests without Testcontainers on its class path gets the missing class as the reason. */
    private static void start(CompletableFuture<PostgresUnderTest> starting) {
        try {
            starting.complete(DockerPostgres.start());
        } catch (RuntimeException | LinkageError failed) {
            starting.completeExceptionally(failed);
        }
    }

    private static final class Once {
        private static final Either<String, PostgresUnderTest> SERVER = find();
    }
}
