package dev.postern.domain.watch;

import java.util.List;
import java.util.Optional;

/**
 * Where and to whom the state of a database is served.
 *
 * @param address host and port to listen on: {@code 127.0.0.1:8080}; port 0 takes a free one
 * @param token what whoever asks has to show; needed on any address but loopback
 * @param hosts the names under which the server is reached, beside its address
 * @param identity what the server proves itself with; empty to serve without TLS
 * @param deferral whether a database in which something is deferred counts as ready
 */
public record ServingTerms(
        String address,
        Optional<AccessToken> token,
        List<String> hosts,
        Optional<ServerIdentity> identity,
        Deferral deferral) {

    /** What a deferred operation means to whoever asks whether the database is ready. */
    public enum Deferral {
        READY,
        NOT_READY
    }

    public ServingTerms {
        hosts = List.copyOf(hosts);
    }

    /** On an address of loopback, to whoever is on this machine. */
    public static ServingTerms at(String address) {
        return new ServingTerms(address, Optional.empty(), List.of(), Optional.empty(), Deferral.READY);
    }
}
