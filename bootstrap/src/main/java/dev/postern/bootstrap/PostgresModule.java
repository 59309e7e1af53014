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
import dev.postern.postgres.directory.Placeholders;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.run.Cancellation;
import dev.postern.postgres.run.DatabaseSettings;
import dev.postern.postgres.run.LockMode;
import dev.postern.postgres.run.LockPatience;
import dev.postern.postgres.run.PostgresDatabase;
import dev.postern.postgres.watch.RunEventWriter;
import dev.postern.postgres.watch.WatchedDatabase;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.Map;

/** Binds the ports of the domain to one PostgreSQL database and one folder of migrations. */
final class PostgresModule extends AbstractModule {

    static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(5);

    private final TargetOptions target;
    private final PostgresAddress address;
    private final Map<String, String> environment;
    private final Cancellation cancellation;
    private final Option<DirectPool> direct;

    PostgresModule(
            TargetOptions target,
            PostgresAddress address,
            Option<DirectPool> direct,
            Map<String, String> environment,
            Cancellation cancellation) {
        this.direct = direct;
        this.cancellation = cancellation;
        this.target = target;
        this.address = address;
        this.environment = environment;
    }

    @Provides
    @Singleton
    ConnectionPool connections() {
        return ConnectionPool.open(address, CONNECTION_PATIENCE);
    }

    @Provides
    @Singleton
    TargetDatabase database(ConnectionPool pool) {
        PostgresDatabase database = new PostgresDatabase(
                pool.connections(),
                new DatabaseSettings(
                                new Identifier(target.ledger()),
                                target.patience().run(),
                                new LockPatience(
                                        target.patience().lock(),
                                        target.patience().lockBudget()),
                                Option.ofOptional(target.role()).map(Identifier::new),
                                LockMode.valueOf(target.locking().choice().name()))
                        .trusting(LinkedHashSet.ofAll(target.trusted()).map(Identifier::new)),
                cancellation);
        return direct.isEmpty()
                ? database
                : database.changedOver(direct.get().pool().connections());
    }

    @Provides
    @Singleton
    RunEventWriter events(ConnectionPool pool) {
        return new RunEventWriter(new WatchedDatabase(
                pool.connections(),
                new Identifier(target.ledger()),
                Option.ofOptional(target.role()).map(Identifier::new)));
    }

    @Provides
    @Singleton
    MigrationSource migrations() {
        return new DirectoryMigrationSource(
                target.directory(),
                new Placeholders(LinkedHashMap.ofAll(target.placeholders()), LinkedHashMap.ofAll(environment)));
    }

    @Provides
    @Singleton
    SqlAnalyzer analyzer() {
        return new PgSqlAnalyzer();
    }
}
