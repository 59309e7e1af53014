package dev.postern.bootstrap;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.watch.StatusServer;
import dev.postern.http.JavalinStatusServer;
import dev.postern.http.Watched;
import java.time.InstantSource;

/** Binds the status server to the front door of the domain. */
final class HttpModule extends AbstractModule {

    @Provides
    @Singleton
    StatusServer statusServer(Migrator migrator, InstantSource clock) {
        return new JavalinStatusServer(new Watched(migrator::status), clock);
    }
}
