package dev.postern.http;

import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.StatusServer;
import dev.postern.domain.run.StatusServerUnavailableException;
import dev.postern.http.reading.StatusCache;
import dev.postern.http.reading.StatusReader;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Serves {@code /health}, {@code /ready} and {@code /api/v1/status}, to this machine only.
 *
 * <p>However many clients ask, the status is read once at a time and kept for a while. Its threads are daemons: whoever
 * starts it has to stay.
 */
public final class JavalinStatusServer implements StatusServer {

    private static final Duration FRESH_FOR = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<RunReport> status;
    private final InstantSource clock;
    private final Duration freshFor;

    /** One that keeps a status for a second. */
    public JavalinStatusServer(Supplier<RunReport> status, InstantSource clock) {
        this(status, clock, FRESH_FOR);
    }

    /**
     * One that keeps a status for some time.
     *
     * @param status reads it; may throw what {@link dev.postern.domain.run.Migrator#status} throws
     * @param freshFor how long a status, or the failure to read it, is answered again without another reading
     */
    public JavalinStatusServer(Supplier<RunReport> status, InstantSource clock, Duration freshFor) {
        this.status = status;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public Serving start(String address) {
        ListenAddress wanted = wanted(address);
        ServerSocketChannel socket = listen(wanted);
        ListenAddress bound = new ListenAddress(wanted.host(), socket.socket().getLocalPort());
        StatusCache cache = new StatusCache(new StatusReader(status), clock, freshFor, PATIENCE);
        return RunningServer.start(bound, socket, cache);
    }

    private static ListenAddress wanted(String address) {
        try {
            return ListenAddress.of(address);
        } catch (IllegalArgumentException e) {
            throw new StatusServerUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The port is taken before anything else is set up, so that its being in use is all that can go wrong here. */
    private static ServerSocketChannel listen(ListenAddress address) {
        try {
            return address.listen();
        } catch (IOException e) {
            throw new StatusServerUnavailableException(
                    "cannot listen on " + address + ": " + e.getMessage()
                            + ". Another program may have the port: stop it, or choose another port from 1024 on,"
                            + " or 0 for any that is free",
                    e);
        }
    }
}
