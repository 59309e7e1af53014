package dev.postern.postgres.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Data files of 50 MB, on heaps that would not hold three copies of their rows, or four where every statement is kept in
 * the ledger too.
 */
@Timeout(300)
class LargeScriptTest {

    private static final String TWO_COPIES = System.getProperty("large.heap", "-Xmx144m");
    private static final String THREE_COPIES = System.getProperty("large.heap", "-Xmx208m");
    private static final String ROW = "x".repeat(80);

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void create() throws IOException {
        database = PostgresServers.newDatabase();
        Files.writeString(folder.resolve("1_t.sql"), "create table t (a int, b text);");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void rows_behind_copy_are_sent_without_being_copied() throws Exception {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("2_rows.sql"))) {
            file.write("copy t (a, b) from stdin;\n");
            for (int i = 0; i < 600_000; i++) {
                file.write(i + "\t" + ROW + "\n");
            }
            file.write("\\.\n");
        }
        assertThat(up(TWO_COPIES)).isEqualTo("DONE");
        assertThat(value("select count(*) from t")).isEqualTo("600000");
        assertThat(value("select sql from postern.entry where migration = '2'"))
                .matches(
                        "-- not kept: \\d+ characters, SHA-256 [0-9a-f]{64}, at .*2_rows.sql:1:1: copy t .* from stdin");
        assertThat(up(TWO_COPIES)).isEqualTo("DONE");
        assertThat(value("select count(*) from t")).isEqualTo("600000");
    }

    @Test
    void many_inserts_are_held_once() throws Exception {
        int statements = Integer.getInteger("large.statements", 1_000);
        int rows = 600_000 / statements;
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("2_rows.sql"))) {
            for (int i = 0; i < statements; i++) {
                file.write("insert into t (a, b) values (" + i + ", '" + ROW + "')");
                for (int j = 1; j < rows; j++) {
                    file.write(", (" + i + ", '" + ROW + "')");
                }
                file.write(";\n");
            }
        }
        assertThat(up(THREE_COPIES)).isEqualTo("DONE");
        assertThat(value("select count(*) from t")).isEqualTo("" + statements * rows);
    }

    private String up(String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpInChildJvm.class.getName(),
                        database.jdbcUrl(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
