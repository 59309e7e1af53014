package dev.postern.http;

import dev.postern.domain.watch.StatusServer;
import dev.postern.domain.watch.StatusServerUnavailableException;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.JacksonJson;
import dev.postern.http.answer.Problems;
import dev.postern.http.health.HealthResource;
import dev.postern.http.ready.ReadyResource;
import dev.postern.http.status.StatusResource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
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

    private final Door door;
    private final Readings readings;
    private final Javalin javalin;

    private RunningServer(Door door, Readings readings, Javalin javalin) {
        this.door = door;
        this.readings = readings;
        this.javalin = javalin;
    }

    static RunningServer start(Door door, Readings readings) {
        QueuedThreadPool threads = JettyLimits.threads();
        Answers answers = new Answers(threads);
        JavalinLogger.startupInfo = false;
        try {
            Javalin javalin = Javalin.create(config -> {
                quiet(config);
                config.jetty.threadPool = threads;
                new JettyLimits(door).apply(config);
                config.http.defaultContentType = NO_CHARSET;
                config.http.compressionStrategy = CompressionStrategy.NONE;
                config.jsonMapper(new JacksonJson());
                Problems.register(config);
                resources(config.routes, answers, door, readings);
            });
            return new RunningServer(door, readings, javalin.start());
        } catch (RuntimeException e) {
            readings.close();
            close(door.socket(), e);
            throw new StatusServerUnavailableException(
                    "cannot serve on " + door.url() + ": " + e.getMessage() + ". The log says more", e);
        }
    }

    @Override
    public String url() {
        return door.url();
    }

    /** Whoever waits for a reading is answered first, so that stopping does not have to wait for a database. */
    @Override
    public void close() {
        readings.close();
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void resources(RoutesConfig routes, Answers answers, Door door, Readings readings) {
        new HealthResource().register(routes);
        new ReadyResource(answers, readings.status(), door.terms().deferral()).register(routes);
        new StatusResource(answers, readings.status()).register(routes);
    }

    private static void close(ServerSocketChannel socket, RuntimeException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
