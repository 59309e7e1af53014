package dev.postern.postgres.testing;

import dev.postern.domain.run.ScratchServer;
import dev.postern.postgres.server.EmbeddedPostgres;
import dev.postern.postgres.server.ServerBinaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The servers for tests, started when first asked for and stopped with the JVM.
 *
 * <ul>
 *   <li>{@code postern.pg.binaries}: the folder with the packed servers, by default {@code target/pg-binaries};
 *   <li>{@code pg.majors}: the major versions to test with, {@code 18,14} for example, by default all;
 *   <li>{@code pg.provider}: {@code embedded}, {@code docker}, or {@code auto} (both, as far as Docker answers).
 * </ul>
 */
public final class PostgresServers {

    private static final List<Integer> SUPPORTED = List.of(14, 15, 16, 17, 18);
    private static final int TOO_OLD = 13;
    private static final Map<Integer, ScratchServer.Running> RUNNING = new ConcurrentHashMap<>();

    private PostgresServers() {}

    /** The embedded major versions to test with, the oldest first. */
    public static List<Integer> majors() {
        String wanted = System.getProperty("pg.majors", "");
        if (wanted.isBlank()) {
            return SUPPORTED;
        }
        List<Integer> majors = Arrays.stream(wanted.split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .sorted()
                .distinct()
                .toList();
        if (!SUPPORTED.containsAll(majors)) {
            throw new IllegalArgumentException(
                    "-Dpg.majors=%s: the supported major versions are %s".formatted(wanted, SUPPORTED));
        }
        return majors;
    }

    /** The embedded servers of the major versions to test with, the oldest first. */
    public static List<PostgresUnderTest> embedded() {
        return majors().stream().<PostgresUnderTest>map(EmbeddedMajor::new).toList();
    }

    /** Every server to run a contract on; to be named by a {@code MethodSource}. */
    public static List<PostgresUnderTest> all() {
        String provider = System.getProperty("pg.provider", "auto");
        List<PostgresUnderTest> all = new ArrayList<>();
        if (!provider.equals("docker")) {
            majors().forEach(major -> all.add(new EmbeddedMajor(major)));
        }
        if (!provider.equals("embedded")) {
            DockerProvider.server()
                    .peek(all::add)
                    .peekLeft(reason -> skipOrFail(provider, "No PostgreSQL in Docker: " + reason));
        }
        return List.copyOf(all);
    }

    public static TestDatabase newDatabase(int major) {
        return new EmbeddedMajor(major).newDatabase();
    }

    /** A database of the newest major version that is tested with. */
    public static TestDatabase newDatabase() {
        return newDatabase(majors().get(majors().size() - 1));
    }

    /** A server that is too old to be migrated; empty on a platform for which there is none. */
    public static Optional<PostgresUnderTest> tooOld() {
        try (DirectoryStream<Path> packed = Files.newDirectoryStream(folder(), "*-" + TOO_OLD + ".*.jar")) {
            return packed.iterator().hasNext() ? Optional.of(new EmbeddedMajor(TOO_OLD)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The packed servers of all supported major versions, and the one that is too old. */
    public static ServerBinaries binaries() {
        return ServerBinaries.packedIn(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty("postern.pg.binaries", "target/pg-binaries"))
                .toAbsolutePath();
    }

    private static void skipOrFail(String provider, String reason) {
        if (provider.equals("docker")) {
            throw new IllegalStateException(reason);
        }
        System.out.println("Skipped: " + reason);
    }

    private record EmbeddedMajor(int major) implements PostgresUnderTest {
        @Override
        public String url(String database) {
            return RUNNING.computeIfAbsent(major, new EmbeddedPostgres(binaries())::start)
                    .url(database);
        }

        @Override
        public String toString() {
            return "PostgreSQL " + major;
        }
    }
}
