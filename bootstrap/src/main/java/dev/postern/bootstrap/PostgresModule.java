package dev.postern.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.postern.cli.TargetOptions;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.domain.sql.Identifier;
import dev.postern.postgres.connection.ConnectionPool;
import dev.postern.postgres.connection.PostgresAddress;
import dev.postern.postgres.directory.DirectoryMigrationSource;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.PostgresDatabase;
import java.time.Duration;

/** Binds the ports of the domain to one PostgreSQL database and one folder of migrations. */
final class PostgresModule extends AbstractModule {

    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(5);

    private final TargetOptions target;
    private final PostgresAddress address;

    PostgresModule(TargetOptions target, PostgresAddress address) {
        this.target = target;
        this.address = address;
    }

    @Provides
    @Singleton
    ConnectionPool connections() {
        return ConnectionPool.open(address, CONNECTION_PATIENCE);
    }

    @Provides
    @Singleton
    TargetDatabase database(ConnectionPool pool) {
        return new PostgresDatabase(pool.connections(), new Identifier(target.ledger()), target.lockWait());
    }

    @Provides
    @Singleton
    MigrationSource migrations() {
        return new DirectoryMigrationSource(target.directory());
    }

    @Provides
    @Singleton
    SqlAnalyzer analyzer() {
        return new PgSqlAnalyzer();
    }
}
