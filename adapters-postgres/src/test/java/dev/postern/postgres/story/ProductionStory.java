package dev.postern.postgres.story;

import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import dev.postern.postgres.testing.SchemaDump;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on which the story of migration 004 is played. */
record ProductionStory(TestDatabase database, Migrator migrator) {

    static final Path EXAMPLE = Path.of("..", "examples", "production-004");
    static final List<String> TABLES = List.of(
            "feature_flags",
            "feature_flag_usage",
            "audit_logs",
            "module_usage_logs",
            "organisation_modules",
            "competitive_factor_templates",
            "sic_codes");

    static ProductionStory on(TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return new ProductionStory(
                database,
                new Migrator(
                        new DirectoryMigrationSource(EXAMPLE.resolve("migrations")),
                        new PgSqlAnalyzer(),
                        new PostgresDatabase(source, new Identifier("postern"), Duration.ofSeconds(5)),
                        ProgressListener.SILENT,
                        InstantSource.system()));
    }

    RunReport up() {
        return migrator.up(UpRequest.ALL);
    }

    RunReport upTo(String id) {
        return migrator.up(new UpRequest(Option.some(new MigrationId(id)), Policy.DEFAULT));
    }

    RunReport adoptThrough(String id) {
        return migrator.adopt(new MigrationId(id));
    }

    RunReport downTo(String id) {
        return migrator.down(new DownRequest(Option.some(new MigrationId(id)), DownRequest.Rows.KEEP));
    }

    void execute(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    List<String> schema() {
        try (Connection connection = database.connect()) {
            return SchemaDump.of(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What creates the tables of development: migrations 001 to 003. */
    static String development() {
        return read("migrations/001_feature_flags.sql")
                + read("migrations/002_audit_and_usage.sql")
                + read("migrations/003_reference_data.sql");
    }

    /** What creates one of those tables. */
    static String creating(String table) {
        String all = development();
        int begin = all.indexOf("CREATE TABLE " + table + " (");
        return all.substring(begin, all.indexOf(");", begin) + 2);
    }

    static String read(String file) {
        try {
            return Files.readString(EXAMPLE.resolve(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
