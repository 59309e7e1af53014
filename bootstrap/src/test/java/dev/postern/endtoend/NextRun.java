package dev.postern.endtoend;

import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.DatabaseSettings;
import dev.postern.postgres.run.LockPatience;
import dev.postern.postgres.run.PostgresDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A run of {@code up} in this process, by what a service would embed: it is there sooner than a process of its own. */
final class NextRun {

    private NextRun() {}

    /** One that waits for others as long as it takes. */
    static RunReport on(Site site) {
        return on(site, Duration.ofMinutes(1));
    }

    /**
     * One that waits for others.
     *
     * @param patience for how long
     */
    static RunReport on(Site site, Duration patience) {
        return at(site.jdbcUrl(), site, patience);
    }

    /** One that reaches the server by another port of this machine, and does not wait for long if there is nobody any more. */
    static RunReport over(int port, Site site) {
        String url =
                "jdbc:postgresql://127.0.0.1:" + port + "/" + site.database().name() + "?user=" + site.migrator();
        return at(url, site, Duration.ofSeconds(5));
    }

    private static RunReport at(String url, Site site, Duration patience) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url);
        connections.setApplicationName("the next run");
        return new Migrator(
                        new DirectoryMigrationSource(site.folder()),
                        new PgSqlAnalyzer(),
                        new PostgresDatabase(
                                connections,
                                DatabaseSettings.withLedger(new Identifier("postern"))
                                        .waiting(patience)
                                        .waitingForLocks(new LockPatience(Duration.ofSeconds(1), patience))),
                        ProgressListener.SILENT,
                        InstantSource.system())
                .up(UpRequest.ALL);
    }
}
