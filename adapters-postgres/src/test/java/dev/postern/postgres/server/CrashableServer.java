package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postern.domain.run.ScratchServer;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A server of a test's own that keeps what it has committed, and can be made to crash: an immediate shutdown, which
 * writes nothing down, so that the next start has to recover from the log (manual, 18.5).
 */
public final class CrashableServer implements PostgresUnderTest, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScratchServer.Running first;
    private final ServerAccount account;
    private final Path data;
    private final List<String> command;
    private ProcessHandle postmaster;

    private CrashableServer(ScratchServer.Running first, ServerAccount account, Path data) throws IOException {
        this.first = first;
        this.account = account;
        this.data = data;
        this.postmaster = running();
        this.command = List.of(Files.readString(Path.of("/proc/" + postmaster.pid() + "/cmdline"))
                .split("\0"));
    }

    /** Starts one of the newest major version that is tested with; Linux only. */
    public static CrashableServer start() {
        return start(PostgresServers.majors().get(PostgresServers.majors().size() - 1));
    }

    /** Starts one of a major version; Linux only. */
    public static CrashableServer start(int major) {
        ScratchServer.Running server = new EmbeddedPostgres(PostgresServers.binaries())
                .with("synchronous_commit", "on")
                .with("full_page_writes", "on")
                .start(major);
        try {
            return new CrashableServer(
                    server, ServerAccount.detect(CurrentUser.detect()), dataFolder(server.url("postgres")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public int major() {
        return first.majorVersion();
    }

    @Override
    public String url(String database) {
        return first.url(database);
    }

    /** Ends it at once: every session is cut, nothing is written down. */
    public void crash() {
        try {
            new CleanCommand(List.of("/bin/sh", "-c", "kill -s QUIT " + postmaster.pid())).run(LIMIT);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!ProcessEnd.awaited(postmaster, LIMIT)) {
            throw new IllegalStateException("the server did not end within " + LIMIT);
        }
    }

    /** Ends it in good order, and makes a standby of it that nothing ever comes in to (manual, 26.2.4). */
    public void becomeStandby() {
        try {
            new CleanCommand(List.of("/bin/sh", "-c", "kill -s INT " + postmaster.pid())).run(LIMIT);
            if (!ProcessEnd.awaited(postmaster, LIMIT)) {
                throw new IllegalStateException("the server did not end within " + LIMIT);
            }
            Files.createFile(data.resolve("standby.signal"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        restart();
    }

    /** Where it keeps its files. */
    public Path data() {
        return data;
    }

    /** Starts it again, on the same port and the same files, and waits until it answers. */
    public void restart() {
        try {
            ServerProcess.start(
                    account.command(command.toJavaArray(String[]::new))
                            .in(data)
                            .redirectOutput(data.resolveSibling("restarted.log").toFile()),
                    "PostgreSQL after a crash");
            await();
            postmaster = running();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        ProcessEnd.bring(postmaster);
        first.close();
    }

    private void await() throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server did not answer within " + LIMIT);
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try (Connection connection = connection(url("postgres"))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private ProcessHandle running() throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid"), UTF_8).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .orElseThrow(() -> new IllegalStateException("no process " + pid + " runs"));
    }

    private static Path dataFolder(String url) {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            answer.next();
            return Path.of(answer.getString(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connection(String url) throws SQLException {
        return java.sql.DriverManager.getConnection(
                "jdbc:" + url.replace("postgres@", "") + "?user=postgres&sslmode=disable&connectTimeout=5");
    }

    @Override
    public String toString() {
        return "PostgreSQL " + major() + " that crashes";
    }
}
