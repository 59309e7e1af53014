package dev.postern.http;

import dev.postern.domain.run.StatusServer;
import dev.postern.domain.run.StatusServerUnavailableException;
import dev.postern.http.answer.JacksonJson;
import dev.postern.http.answer.Problems;
import dev.postern.http.health.HealthResource;
import dev.postern.http.reading.StatusAnswers;
import dev.postern.http.reading.StatusCache;
import dev.postern.http.ready.ReadyResource;
import dev.postern.http.status.StatusResource;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A started server. */
final class RunningServer implements StatusServer.Serving {

    /** Jetty would carry the character set of any other default over to the types of JSON, which have none. */
    private static final String NO_CHARSET = "application/octet-stream";

    private final ListenAddress address;
    private final StatusCache cache;
    private final Javalin javalin;

    private RunningServer(ListenAddress address, StatusCache cache, Javalin javalin) {
        this.address = address;
        this.cache = cache;
        this.javalin = javalin;
    }

    static RunningServer start(ListenAddress address, ServerSocketChannel socket, StatusCache cache) {
        QueuedThreadPool threads = JettyLimits.threads();
        StatusAnswers answers = new StatusAnswers(cache, threads);
        JavalinLogger.startupInfo = false;
        try {
            Javalin javalin = Javalin.create(config -> {
                quiet(config);
                config.jetty.threadPool = threads;
                new JettyLimits(address, socket).apply(config);
                config.http.defaultContentType = NO_CHARSET;
                config.jsonMapper(new JacksonJson());
                Problems.register(config);
                resources(config.routes, answers);
            });
            return new RunningServer(address, cache, javalin.start());
        } catch (RuntimeException e) {
            cache.close();
            close(socket, e);
            throw new StatusServerUnavailableException(
                    "cannot serve on " + address.url() + ": " + e.getMessage() + ". The log says more", e);
        }
    }

    @Override
    public String url() {
        return address.url();
    }

    /** Whoever waits for a reading is answered first, so that stopping does not have to wait for a database. */
    @Override
    public void close() {
        cache.close();
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void resources(RoutesConfig routes, StatusAnswers answers) {
        new HealthResource().register(routes);
        new ReadyResource(answers).register(routes);
        new StatusResource(answers).register(routes);
    }

    private static void close(ServerSocketChannel socket, RuntimeException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
