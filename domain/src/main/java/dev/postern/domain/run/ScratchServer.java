package dev.postern.domain.run;

/**
 * Starts throw-away PostgreSQL servers: places where a plan can be rehearsed and a demonstration can be given without touching anybody's data.
 *
 * <p>A scratch server listens on the loopback address only, keeps nothing once it is closed, and does not outlive the process that started it.
 */
public interface ScratchServer {

    /**
     * Starts a server of the newest major version at hand and waits until it answers.
     *
     * @throws ScratchServerUnavailableException if none can be started; the message names what was looked for, where, and what to do
     */
    Running start();

    /** A server that accepts connections until it is closed. */
    interface Running extends AutoCloseable {

        /** The major version of the server, 18 for example. */
        int majorVersion();

        /** The URL of a database of this server, whether or not that database exists yet; {@code postgres} always does. */
        String url(String database);

        /** Stops the server and removes its files; closing again does nothing. */
        @Override
        void close();
    }
}
