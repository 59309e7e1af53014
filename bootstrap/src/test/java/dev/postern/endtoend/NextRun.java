package dev.postern.endtoend;

import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A run of {@code up} in this process, by what a service would embed: it is there sooner than a process of its own. */
final class NextRun {

    private NextRun() {}

    static RunReport on(Site site) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(site.database().jdbcUrl());
        connections.setApplicationName("the next run");
        return new Migrator(
                        new DirectoryMigrationSource(site.folder()),
                        new PgSqlAnalyzer(),
                        new PostgresDatabase(connections, new Identifier("postern"), Duration.ofMinutes(1)),
                        ProgressListener.SILENT,
                        InstantSource.system())
                .up(UpRequest.ALL);
    }
}
