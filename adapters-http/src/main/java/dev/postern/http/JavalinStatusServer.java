package dev.postern.http;

import dev.postern.domain.watch.ServingTerms;
import dev.postern.domain.watch.StatusServer;
import dev.postern.domain.watch.StatusServerUnavailableException;
import dev.postern.http.access.ListenAddress;
import dev.postern.http.access.PemIdentity;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves what there is to see of a database, to this machine only unless it is told otherwise.
 *
 * <p>However many clients ask, things are read one after the other and kept for a while. Its threads are daemons: whoever
 * starts it has to stay.
 */
public final class JavalinStatusServer implements StatusServer {

    private static final Logger LOG = LoggerFactory.getLogger(JavalinStatusServer.class);
    private static final Duration FRESH_FOR = Duration.ofSeconds(1);

    private final Watched watched;
    private final InstantSource clock;
    private final Duration freshFor;

    /** One that keeps what it reads for a second. */
    public JavalinStatusServer(Watched watched, InstantSource clock) {
        this(watched, clock, FRESH_FOR);
    }

    /**
     * One that keeps what it reads for some time.
     *
     * @param freshFor how long a status, or the failure to read it, is answered again without another reading
     */
    public JavalinStatusServer(Watched watched, InstantSource clock, Duration freshFor) {
        this.watched = watched;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public Serving start(ServingTerms terms) {
        ListenAddress wanted = wanted(terms);
        Optional<SslContextFactory.Server> tls = tls(terms);
        ServerSocketChannel socket = listen(wanted);
        ListenAddress bound = wanted.at(socket.socket().getLocalPort());
        Readings readings = new Readings(watched, clock, freshFor);
        return RunningServer.start(new Door(bound, socket, terms, tls), watched, readings, clock);
    }

    private static ListenAddress wanted(ServingTerms terms) {
        ListenAddress address = understood(() -> ListenAddress.of(terms.address()));
        if (!address.isLoopback() && terms.token().isEmpty()) {
            throw new StatusServerUnavailableException("will not listen on " + terms.address()
                    + ": it is reached from other machines, and then whoever asks has to show a token. Put one into the"
                    + " environment variable POSTERN_HTTP_TOKEN or into a file that --token-file names, or listen on"
                    + " 127.0.0.1 (:8080 means that)");
        }
        if (!address.isLoopback() && terms.identity().isEmpty()) {
            LOG.warn("{} is reached from other machines without TLS: the token travels as it is", terms.address());
        }
        return address;
    }

    private static Optional<SslContextFactory.Server> tls(ServingTerms terms) {
        return understood(() -> terms.identity().map(PemIdentity::new).map(PemIdentity::tls));
    }

    private interface Term<T> {
        T read();
    }

    private static <T> T understood(Term<T> term) {
        try {
            return term.read();
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
