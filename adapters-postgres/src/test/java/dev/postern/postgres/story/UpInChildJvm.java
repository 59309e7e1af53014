package dev.postern.postgres.story;

import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Brings a database up to the migrations of a folder, and prints how that ended. */
final class UpInChildJvm {

    private UpInChildJvm() {}

    public static void main(String[] arguments) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        Migrator migrator = new Migrator(
                new DirectoryMigrationSource(Path.of(arguments[1])),
                new PgSqlAnalyzer(),
                new PostgresDatabase(source, new Identifier("postern"), Duration.ofSeconds(5)),
                ProgressListener.SILENT,
                InstantSource.system());
        RunReport report = migrator.up(UpRequest.ALL);
        System.out.println(report.outcome()
                + report.fault().map(RunFault::message).map(" "::concat).orElse(""));
    }
}
