package dev.postern.postgres.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.TestDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints how long runs take, as multiples of what the same statements take over plain JDBC in one transaction. The build
 * does not run it: {@code mvn -pl adapters-postgres -am verify -Dtest=SpeedBenchmark -Dsurefire.failIfNoSpecifiedTests=false},
 * with {@code -Dspeed.rows} and {@code -Dspeed.migrations} for other sizes.
 */
class SpeedBenchmark {

    private static final int ROWS = Integer.getInteger("speed.rows", 60_000);
    private static final int MIGRATIONS = Integer.getInteger("speed.migrations", 2_000);

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = PostgresServers.newDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void single_row_inserts() throws IOException, SQLException {
        Files.writeString(folder.resolve("1_t.sql"), "create table t (a int, b text);");
        up();
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("2_rows.sql"))) {
            for (int i = 0; i < ROWS; i++) {
                file.write(insert("t", i) + ";\n");
            }
        }
        Duration plain = plainly();
        Duration planned =
                timed(() -> assertThat(migrator().plan(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.PLANNED));
        Duration applied = timed(this::up);
        Duration again = timed(this::up);
        print(ROWS + " single-row INSERTs", plain, planned, applied, again);
    }

    @Test
    void nothing_to_do_after_many_migrations() throws IOException, SQLException {
        Files.writeString(folder.resolve("0_t.sql"), "create table t (a int, b text);");
        for (int i = 1; i <= MIGRATIONS; i++) {
            Files.writeString(
                    folder.resolve("%d_m.sql".formatted(i)),
                    "create table t%d (a int primary key, b text not null);%ncreate index on t%d (b);%n%s;"
                            .formatted(i, i, insert("t" + i, i)));
        }
        Duration plain = plainly();
        Duration planned =
                timed(() -> assertThat(migrator().plan(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.PLANNED));
        Duration applied = timed(this::up);
        Duration again = timed(this::up);
        print(MIGRATIONS + " migrations", plain, planned, applied, again);
    }

    private static void print(String what, Duration plain, Duration planned, Duration applied, Duration again) {
        System.out.printf(
                "%s: plain JDBC %d ms, plan %d ms (%.1f x), up %d ms (%.1f x), up with nothing to do %d ms%n",
                what,
                plain.toMillis(),
                planned.toMillis(),
                ratio(planned, plain),
                applied.toMillis(),
                ratio(applied, plain),
                again.toMillis());
    }

    private static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }

    private static String insert(String table, int number) {
        return "insert into %s (a, b) values (%d, 'row number %d of them all')".formatted(table, number, number);
    }

    /** As many round trips as psql makes for the files, in one transaction that is taken back. */
    private Duration plainly() throws IOException, SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            if (Files.exists(folder.resolve("2_rows.sql"))) {
                for (String sql : Files.readAllLines(folder.resolve("2_rows.sql"))) {
                    statement.execute(sql);
                }
            } else {
                for (int i = 0; i <= MIGRATIONS; i++) {
                    for (String sql : Files.readString(folder.resolve(i == 0 ? "0_t.sql" : "%d_m.sql".formatted(i)))
                            .split(";", -1)) {
                        statement.execute(sql);
                    }
                }
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - begin);
            connection.rollback();
            return taken;
        }
    }

    private void up() {
        RunReport report = migrator().up(UpRequest.ALL);
        assertThat(report.outcome()).describedAs(report.toString()).isEqualTo(RunOutcome.DONE);
    }

    private Migrator migrator() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return new Migrator(
                new DirectoryMigrationSource(folder),
                new PgSqlAnalyzer(),
                new PostgresDatabase(source, new Identifier("postern"), Duration.ofSeconds(5)),
                ProgressListener.SILENT,
                InstantSource.system());
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
