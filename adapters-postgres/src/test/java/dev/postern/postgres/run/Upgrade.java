package dev.postern.postgres.run;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.testing.TestDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database brought up to migrations, with the settings that nobody has changed. */
final class Upgrade {

    private Upgrade() {}

    static RunReport of(TestDatabase database, MigrationScript... scripts) {
        return migrator(database, scripts).up(UpRequest.ALL);
    }

    static Migrator migrator(TestDatabase database, MigrationScript... scripts) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return new Migrator(
                InMemoryMigrationSource.of(scripts),
                new PgSqlAnalyzer(),
                new PostgresDatabase(source, new Identifier("postern"), Duration.ofSeconds(5)),
                ProgressListener.SILENT,
                InstantSource.system());
    }
}
