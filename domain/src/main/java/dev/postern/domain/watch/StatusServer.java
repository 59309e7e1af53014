package dev.postern.domain.watch;

/** Serves the state of a database over HTTP, until it is closed. */
public interface StatusServer {

    /**
     * Starts serving.
     *
     * @throws StatusServerUnavailableException if the address cannot be listened on, or not on these terms
     */
    Serving start(ServingTerms terms);

    /** A server that is running. */
    interface Serving extends AutoCloseable {

        /** Where it listens: {@code http://127.0.0.1:8080}. */
        String url();

        /** Stops it; requests that are being answered are answered first. */
        @Override
        void close();
    }
}
