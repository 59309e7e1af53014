package dev.postern.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A PgBouncer that pools transactions, in front of the server of a site. */
record Pooler(Process process, int port, Path folder) implements AutoCloseable {

    private static final int NOBODY = 65534;

    /** The program, where it is installed. */
    static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "pgbouncer"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Leaves a test out where the program is not installed, and says so. */
    static void isInstalledOrSkip() {
        if (program().isEmpty()) {
            String reason = "there is no pgbouncer on the PATH (Debian: apt-get install pgbouncer)";
            System.out.println("Skipped: " + reason);
            throw new TestAbortedException(reason);
        }
    }

    /**
     * Starts it on a free port, and waits until it answers.
     *
     * @param sessions how many sessions it has with the server
     */
    static Pooler before(Site site, int sessions) {
        try {
            Path folder = Files.createTempDirectory("postern-pgbouncer-");
            int port = freePort();
            Path settings = settings(folder, port, site, sessions);
            boolean root = owner(folder) == 0;
            if (root) {
                for (Path each : List.of(folder, folder.resolve("users"), settings)) {
                    Files.setAttribute(each, "unix:uid", NOBODY);
                }
            }
            List<String> words = new ArrayList<>(List.of(program().orElseThrow().toString(), "-q"));
            words.addAll(root ? List.of("-u", "nobody") : List.of());
            words.add(settings.toString());
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Pooler pooler = new Pooler(process, port, folder);
            pooler.await(site);
            return pooler;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The address of a site behind it. */
    String url(Site site) {
        return "postgresql://" + site.migrator() + "@127.0.0.1:" + port + "/"
                + site.database().name();
    }

    private String jdbcUrl(Site site) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + site.database().name() + "?user=" + site.migrator()
                + "&assumeMinServerVersion=12&prepareThreshold=0";
    }

    /** What a query answers that comes through it, in as many of its sessions as it takes. */
    String value(Site site, String query) {
        try (var connection = DriverManager.getConnection(jdbcUrl(site));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            for (String name : List.of("users", "pgbouncer.ini", "log", "")) {
                Files.deleteIfExists(folder.resolve(name));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Site site) throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            try (var connection = DriverManager.getConnection(jdbcUrl(site))) {
                return;
            } catch (SQLException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IllegalStateException("PgBouncer does not answer:\n" + Files.readString(folder.resolve("log")));
    }

    private static Path settings(Path folder, int port, Site site, int sessions) throws IOException {
        Files.writeString(folder.resolve("users"), "\"" + site.migrator() + "\" \"\"\n");
        return Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 500
                ignore_startup_parameters = extra_float_digits
                """.formatted(
                        URI.create(site.url()).getPort(), port, folder.resolve("users"), sessions));
    }

    private static int owner(Path folder) throws IOException {
        return (Integer) Files.getAttribute(folder, "unix:uid");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
