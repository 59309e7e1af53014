package dev.postern.http;

import dev.postern.domain.watch.ServingTerms;
import dev.postern.http.access.KnownHosts;
import dev.postern.http.access.ListenAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Where clients come in, and on which terms.
 *
 * @param socket bound to the address
 */
record Door(
        ListenAddress address, ServerSocketChannel socket, ServingTerms terms, Optional<SslContextFactory.Server> tls) {

    String url() {
        return (tls.isPresent() ? "https://" : "http://") + address;
    }

    KnownHosts hosts() {
        return new KnownHosts(address, terms.hosts());
    }
}
