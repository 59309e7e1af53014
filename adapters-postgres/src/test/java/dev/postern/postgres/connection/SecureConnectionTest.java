package dev.postern.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.Session;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.run.PostgresDatabase;
import dev.postern.postgres.server.CrashableServer;
import dev.postern.postgres.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A connection that is encrypted, to a server that has to prove who it is (manual, 18.9 and 34.19). */
@EnabledOnOs(OS.LINUX)
class SecureConnectionTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void server_proves_who_it_is_by_its_certificate_or_is_not_talked_to()
            throws IOException, InterruptedException, GeneralSecurityException, SQLException {
        Path mine = keys("mine");
        Path other = keys("other");
        try (CrashableServer server = CrashableServer.start()) {
            TestDatabase database = server.newDatabase();
            assumeThat(encrypts(server, database, mine))
                    .as("the server was built without OpenSSL")
                    .isTrue();

            assertThat(session(database, "verify-full", certificate(mine))).isEqualTo("encrypted");
            assertThat(session(database, "require", Path.of("none"))).isEqualTo("encrypted");
            assertThatThrownBy(() -> session(database, "verify-full", certificate(other)))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("sslrootcert")
                    .hasMessageContaining("certificate");
            assertThatThrownBy(() -> session(database, "verify-full", folder.resolve("missing.pem")))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("missing.pem");
        }
    }

    /** How the server sees the session. */
    private static String session(TestDatabase database, String mode, Path root) {
        URI plain = URI.create(database.url());
        PostgresAddress address =
                PostgresAddress.parse("postgresql://postgres@" + plain.getHost() + ":" + plain.getPort() + "/"
                        + database.name() + "?sslmode=" + mode + (root.isAbsolute() ? "&sslrootcert=" + root : ""));
        ConnectionPool pool = ConnectionPool.open(address, Duration.ofSeconds(10));
        try (Session session =
                        new PostgresDatabase(pool.connections(), new Identifier("postern"), Duration.ZERO).look();
                Connection connection = database.connect()) {
            assertThat(session.server().database()).isEqualTo(database.name());
            return new JdbcQuery(connection).one("""
                            select case when bool_and(s.ssl) then 'encrypted' else 'in the clear' end
                            from pg_stat_ssl s join pg_stat_activity a using (pid)
                            where a.datname = current_database() and a.pid <> pg_backend_pid()
                            """, row -> row.getString(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.release();
        }
    }

    private static boolean encrypts(CrashableServer server, TestDatabase database, Path keys)
            throws IOException, GeneralSecurityException, SQLException {
        give(server, "server.crt", Files.readString(certificate(keys)));
        give(server, "server.key", privateKey(keys));
        try (Connection connection = database.connect()) {
            JdbcQuery query = new JdbcQuery(connection);
            try {
                query.execute("alter system set ssl = on");
            } catch (SQLException unsupported) {
                return false;
            }
            query.execute("select pg_reload_conf()");
            return query.one("select pg_sleep(1)::text, current_setting('ssl')", row -> true);
        }
    }

    /** The server reads a key only that nobody else may read. */
    private static void give(CrashableServer server, String name, String content) throws IOException {
        Path file = Files.writeString(server.data().resolve(name), content);
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, Files.getOwner(server.data()));
    }

    /** A key and a certificate that it has signed itself, for this machine. */
    private Path keys(String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool(
                store,
                "-genkeypair",
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA",
                "-validity",
                "2",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-ext",
                "bc=ca:true");
        keytool(store, "-exportcert", "-rfc", "-file", certificate(store).toString());
        return store;
    }

    private static Path certificate(Path store) {
        return store.resolveSibling(store.getFileName() + ".pem");
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                "key"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static String privateKey(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] key = keys.getKey("key", PASSWORD.toCharArray()).getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
