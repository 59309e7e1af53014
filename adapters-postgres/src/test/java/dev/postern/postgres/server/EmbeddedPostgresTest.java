package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.run.ScratchServer;
import dev.postern.domain.run.ScratchServerUnavailableException;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void let_other_users_through() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
        folder = temporary.resolve("servers");
    }

    @Test
    void all_majors_answer_side_by_side() throws SQLException {
        List<TestDatabase> databases = new ArrayList<>();
        PostgresServers.majors().forEach(major -> databases.add(PostgresServers.newDatabase(major)));

        for (TestDatabase database : databases) {
            try (database;
                    Connection connection = database.connect()) {
                assertThat(answer(connection, "select current_setting('server_version_num')::int / 10000"))
                        .isEqualTo(Integer.toString(database.server().major()));
            }
        }
    }

    @Test
    void newest_major_at_hand_is_started() {
        try (ScratchServer.Running server = new EmbeddedPostgres(PostgresServers.binaries()).start()) {
            assertThat(server.majorVersion()).isEqualTo(18);
        }
    }

    @Test
    void closing_leaves_no_process_and_no_files() throws IOException, InterruptedException {
        ScratchServer.Running server = postgres().start();
        ProcessHandle postmaster = postmaster();
        assertThat(postmaster.isAlive()).isTrue();

        server.close();

        assertThat(postmaster.isAlive()).isFalse();
        assertThat(files(folder.resolve("scratch"))).isEmpty();
    }

    @Test
    void closing_twice_does_nothing_more() throws IOException, InterruptedException {
        ScratchServer.Running server = postgres().start();

        server.close();
        server.close();

        assertThat(files(folder.resolve("scratch"))).isEmpty();
    }

    @Test
    void connected_clients_do_not_hold_up_closing() throws IOException, InterruptedException, SQLException {
        ScratchServer.Running server = postgres().start();
        ProcessHandle postmaster = postmaster();
        try (Connection connection = connect(server)) {
            answer(connection, "select 1");

            server.close();

            assertThat(postmaster.isAlive()).isFalse();
        }
    }

    @Test
    void interrupted_thread_still_closes_cleanly() throws IOException, InterruptedException {
        ScratchServer.Running server = postgres().start();
        ProcessHandle postmaster = postmaster();

        Thread.currentThread().interrupt();
        server.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(postmaster.isAlive()).isFalse();
        assertThat(files(folder.resolve("scratch"))).isEmpty();
    }

    @Test
    void interrupted_thread_gets_no_server() throws IOException, InterruptedException {
        EmbeddedPostgres postgres = postgres();

        Thread.currentThread().interrupt();

        assertThatThrownBy(postgres::start)
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void server_is_reached_over_loopback_only() throws SQLException {
        try (TestDatabase database = PostgresServers.newDatabase();
                Connection connection = database.connect()) {
            assertThat(answer(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(answer(connection, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void settings_reach_the_server() throws IOException, InterruptedException, SQLException {
        try (ScratchServer.Running server = postgres()
                        .with("wal_level", "logical")
                        .with("work_mem", "3MB")
                        .start();
                Connection connection = connect(server)) {
            assertThat(answer(connection, "show wal_level")).isEqualTo("logical");
            assertThat(answer(connection, "show work_mem")).isEqualTo("3MB");
        }
    }

    @Test
    void server_that_cannot_start_is_reported_with_its_log_and_leaves_no_files()
            throws IOException, InterruptedException {
        EmbeddedPostgres postgres = postgres().with("max_connections", "plenty");

        assertThatThrownBy(postgres::start)
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("invalid value for parameter \"max_connections\": \"plenty\"");
        assertThat(files(folder.resolve("scratch"))).isEmpty();
    }

    @Test
    void port_that_others_take_is_tried_again_and_then_reported() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            EmbeddedPostgres postgres = postgres().with("port", Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(postgres::start)
                    .isInstanceOf(ScratchServerUnavailableException.class)
                    .hasMessageStartingWith("5 ports of 127.0.0.1 in a row");
        }
    }

    private EmbeddedPostgres postgres() throws IOException, InterruptedException {
        return new EmbeddedPostgres(Unpacked.binaries()).keptIn(folder);
    }

    private ProcessHandle postmaster() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("scratch"))) {
            Path run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
            String pid = Files.readAllLines(run.resolve("data/postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static Connection connect(ScratchServer.Running server) throws SQLException {
        URI url = URI.create(server.url("postgres"));
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + "/postgres?user=postgres");
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
