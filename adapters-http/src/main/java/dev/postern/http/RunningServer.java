package dev.postern.http;

import dev.postern.domain.watch.StatusServer;
import dev.postern.domain.watch.StatusServerUnavailableException;
import dev.postern.http.answer.Answers;
import dev.postern.http.answer.JacksonJson;
import dev.postern.http.answer.Problems;
import dev.postern.http.events.EventFeed;
import dev.postern.http.events.EventsServlet;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.InstantSource;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A started server. */
final class RunningServer implements StatusServer.Serving {

    /** Jetty would carry the character set of any other default over to the types of JSON, which have none. */
    private static final String NO_CHARSET = "application/octet-stream";

    private final Door door;
    private final Readings readings;
    private final EventFeed feed;
    private final Javalin javalin;

    private RunningServer(Door door, Readings readings, EventFeed feed, Javalin javalin) {
        this.door = door;
        this.readings = readings;
        this.feed = feed;
        this.javalin = javalin;
    }

    static RunningServer start(Door door, Watched watched, Readings readings, InstantSource clock) {
        QueuedThreadPool threads = JettyLimits.threads();
        Resources resources = new Resources(watched, readings, new Answers(threads), clock);
        EventFeed feed = new EventFeed(watched.events(), readings.quick());
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
                resources.register(config.routes, door.terms().deferral());
                config.jetty.modifyServletContextHandler(
                        context -> context.addServlet(events(feed), EventsServlet.PATH));
            });
            return new RunningServer(door, readings, feed, javalin.start());
        } catch (RuntimeException e) {
            feed.close();
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
        feed.close();
        readings.close();
        javalin.stop();
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static ServletHolder events(EventFeed feed) {
        ServletHolder holder = new ServletHolder(new EventsServlet(feed));
        holder.setAsyncSupported(true);
        return holder;
    }

    private static void close(ServerSocketChannel socket, RuntimeException failure) {
        try {
            socket.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
