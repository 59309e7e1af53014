package dev.postern.http;

import dev.postern.http.access.HostGuard;
import dev.postern.http.access.MethodGuard;
import dev.postern.http.access.TokenGuard;
import dev.postern.http.answer.SecurityHeaders;
import dev.postern.http.answer.ServerErrors;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How the server listens, and what nobody may ask of it: too many threads, connections, bytes, or too much time. */
record JettyLimits(Door door) {

    private static final int THREADS = 16;
    private static final int CONNECTIONS = 1_000;
    private static final int HEADER_BYTES = 8 * 1024;
    private static final int BODY_BYTES = 8 * 1024;
    private static final long ONE_YEAR_SECONDS = 31_536_000;
    private static final int UNBOUNDED = -1;
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(30);
    private static final Duration IDLE_CONNECTION_WHEN_FULL = Duration.ofSeconds(1);
    private static final Duration IDLE_CONNECTION_WHEN_STOPPING = Duration.ofMillis(200);
    private static final Duration STOP_AT_MOST = Duration.ofSeconds(5);

    static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("postern-http");
        threads.setDaemon(true);
        return threads;
    }

    void apply(JavalinConfig config) {
        config.http.maxRequestSize = BODY_BYTES;
        config.jetty.modifyServer(this::server);
        config.jetty.modifyHttpConfiguration(this::http);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ServerErrors()));
        config.jetty.addConnector(this::connector);
    }

    /** Inserted handlers stand outermost, the last one first. */
    private void server(Server server) {
        server.setErrorHandler(new ServerErrors());
        server.setStopTimeout(STOP_AT_MOST.toMillis());
        server.insertHandler(new SizeLimitHandler(BODY_BYTES, UNBOUNDED));
        server.insertHandler(new MethodGuard());
        door.terms().token().map(TokenGuard::new).ifPresent(server::insertHandler);
        server.insertHandler(new HostGuard(door.hosts()));
        server.insertHandler(new GracefulHandler());
    }

    private void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.addCustomizer((request, headers) -> {
            SecurityHeaders.putInto(headers);
            return request;
        });
        if (door.tls().isPresent()) {
            http.addCustomizer(new SecureRequestCustomizer(false, true, ONE_YEAR_SECONDS, false));
        }
    }

    private Connector connector(Server server, HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector connector = door.tls()
                .map(tls ->
                        new ServerConnector(server, 1, 1, new SslConnectionFactory(tls, plain.getProtocol()), plain))
                .orElseGet(() -> new ServerConnector(server, 1, 1, plain));
        connector.setIdleTimeout(IDLE_CONNECTION.toMillis());
        connector.setShutdownIdleTimeout(IDLE_CONNECTION_WHEN_STOPPING.toMillis());
        NetworkConnectionLimit limit = new NetworkConnectionLimit(CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(IDLE_CONNECTION_WHEN_FULL.toMillis());
        server.addBean(limit);
        try {
            connector.open(door.socket());
            return connector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
