package dev.postern.domain.run;

/** Serves the state of a database over HTTP, until it is closed. */
public interface StatusServer {

    /**
     * Starts serving.
     *
     * @param address host and port to listen on: {@code 127.0.0.1:8080}; port 0 takes a free one
     * @throws StatusServerUnavailableException if the address cannot be listened on
     */
    Serving start(String address);

    /** A server that is running. */
    interface Serving extends AutoCloseable {

        /** Where it listens: {@code http://127.0.0.1:8080}. */
        String url();

        /** Stops it. */
        @Override
        void close();
    }
}
