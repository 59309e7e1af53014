package dev.postern.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.postern.domain.migration.MigrationSource;
import dev.postern.domain.migration.SqlAnalyzer;
import dev.postern.domain.run.BothListeners;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.TargetDatabase;
import dev.postern.postgres.watch.RunEventWriter;
import java.time.InstantSource;

/** Binds the front door of the domain. */
final class MigratorModule extends AbstractModule {

    private final ProgressListener listener;

    MigratorModule(ProgressListener listener) {
        this.listener = listener;
    }

    @Override
    protected void configure() {
        binder().requireExplicitBindings();
    }

    @Provides
    @Singleton
    Migrator migrator(
            MigrationSource source,
            SqlAnalyzer analyzer,
            TargetDatabase database,
            RunEventWriter events,
            InstantSource clock) {
        return new Migrator(source, analyzer, database, new BothListeners(listener, events.telling(listener)), clock);
    }

    @Provides
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }
}
