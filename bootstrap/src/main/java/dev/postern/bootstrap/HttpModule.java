package dev.postern.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.StatusServer;
import dev.postern.http.JavalinStatusServer;
import dev.postern.http.Watched;
import dev.postern.http.metrics.Meters;
import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.watch.PostgresEventLog;
import dev.postern.postgres.watch.PostgresLockView;
import dev.postern.postgres.watch.PostgresRunHistory;
import dev.postern.postgres.watch.PostgresRunPermission;
import dev.postern.postgres.watch.PostgresSchemaView;
import dev.postern.postgres.watch.WatchedDatabase;
import io.vavr.control.Option;
import java.time.InstantSource;

/** Binds the status server to the front door of the domain, and to what it sees of the database beside that. */
final class HttpModule extends AbstractModule {

    private final String name;
    private final Identifier ledger;
    private final Option<Identifier> role;

    /**
     * For one database.
     *
     * @param name how it is called, without a password
     * @param role to work as; none for the one that connects
     */
    HttpModule(String name, Identifier ledger, Option<Identifier> role) {
        this.name = name;
        this.ledger = ledger;
        this.role = role;
    }

    @Provides
    @Singleton
    Meters meters(ConnectionPool pool) {
        return new Meters(pool::figures);
    }

    @Provides
    @Singleton
    StatusServer statusServer(
            MigrationSource source,
            SqlAnalyzer analyzer,
            TargetDatabase database,
            ConnectionPool pool,
            Meters meters,
            InstantSource clock) {
        WatchedDatabase watched = new WatchedDatabase(pool.connections(), ledger, role);
        Migrator migrator = new Migrator(source, analyzer, meters.timing(database), ProgressListener.SILENT, clock);
        PostgresRunPermission permission = new PostgresRunPermission(watched);
        Watched all = new Watched(
                name,
                migrator::status,
                () -> {
                    permission.require();
                    return migrator.plan(UpRequest.ALL);
                },
                new PostgresRunHistory(watched),
                new PostgresEventLog(watched),
                new PostgresLockView(watched),
                new PostgresSchemaView(watched),
                meters);
        return new JavalinStatusServer(all, clock);
    }
}
