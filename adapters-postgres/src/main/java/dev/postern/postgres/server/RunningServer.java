package dev.postern.postgres.server;

import dev.postern.domain.run.ScratchServer;

/** A server and its folder, which both go when it is closed or this JVM ends. */
final class RunningServer implements ScratchServer.Running {

    private final ServerVersion version;
    private final LoopbackPort port;
    private final ServerProcess process;
    private final ScratchFolder folder;
    private final Thread lastResort = new Thread(this::end, "postern-server-shutdown");

    private RunningServer(ServerVersion version, LoopbackPort port, ServerProcess process, ScratchFolder folder) {
        this.version = version;
        this.port = port;
        this.process = process;
        this.folder = folder;
    }

    /** From now on, whatever happens to the JVM: nothing of it is left. */
    static RunningServer guarded(
            ServerVersion version, LoopbackPort port, ServerProcess process, ScratchFolder folder) {
        RunningServer server = new RunningServer(version, port, process, folder);
        Runtime.getRuntime().addShutdownHook(server.lastResort);
        return server;
    }

    @Override
    public int majorVersion() {
        return version.major();
    }

    @Override
    public String url(String database) {
        return port.url(database);
    }

    @Override
    public void close() {
        end();
        unguard();
    }

    /** Ends the server, and leaves its folder to another. */
    void stop() {
        process.stop();
        unguard();
    }

    private void unguard() {
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException shuttingDown) {
            // The hook has begun already; it finds nothing left to do.
        }
    }

    private synchronized void end() {
        process.stop();
        folder.close();
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version + " on port " + port.number();
    }
}
