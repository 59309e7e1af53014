package dev.postern.postgres.server;

import dev.postern.domain.run.ScratchServer;
import dev.postern.domain.run.ScratchServerUnavailableException;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Starts PostgreSQL servers from binaries on this machine, without containers. A server ends with this JVM, even with
 * one that is killed where the kernel can see to that, and the files that dead runs left are removed by the next start.
 *
 * @param binaries where the binaries are looked for
 * @param folder holds unpacked binaries and the files of running servers; none for a folder of the user's own among the
 *     temporary files
 * @param settings what every server is started with besides the usual
 */
public record EmbeddedPostgres(ServerBinaries binaries, Option<Path> folder, List<ServerSetting> settings)
        implements ScratchServer {

    public EmbeddedPostgres(ServerBinaries binaries) {
        this(binaries, Option.none(), List.empty());
    }

    /** The same with another folder, whose parent has to exist. */
    public EmbeddedPostgres keptIn(Path ownFolder) {
        return new EmbeddedPostgres(binaries, Option.some(ownFolder), settings);
    }

    /** The same with a configuration parameter for the server, {@code wal_level} for example. */
    public EmbeddedPostgres with(String name, String value) {
        return new EmbeddedPostgres(binaries, folder, settings.append(new ServerSetting(name, value)));
    }

    @Override
    public Running start() {
        return start(Option.none());
    }

    /**
     * Starts a server of one major version and waits until it answers.
     *
     * @throws ScratchServerUnavailableException if none can be started
     */
    public Running start(int major) {
        return start(Option.some(major));
    }

    private Running start(Option<Integer> major) {
        try {
            CurrentUser user = CurrentUser.detect();
            return start(major, user, ServerAccount.detect(user));
        } catch (IOException failed) {
            throw new ScratchServerUnavailableException(
                    "No PostgreSQL server could be started: %s. Look after the disk and the temporary files (%s)."
                            .formatted(
                                    failed, folder.map(Path::toString).getOrElse(System.getProperty("java.io.tmpdir"))),
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ScratchServerUnavailableException("Interrupted while a PostgreSQL server started.", interrupted);
        }
    }

    Running start(Option<Integer> major, CurrentUser user, ServerAccount account)
            throws IOException, InterruptedException {
        Path root = folder.isDefined() ? folder.get() : ServerFolders.defaultRoot(user);
        ServerFolders folders = ServerFolders.open(root, user);
        folders.sweep();
        Installation installation = binaries.choose(major, account).installIn(folders);
        ScratchFolder scratch = folders.newScratchFolder();
        boolean started = false;
        try {
            Running server = new ServerLaunch(installation, account, settings).into(scratch);
            started = true;
            return server;
        } finally {
            if (!started) {
                scratch.close();
            }
        }
    }
}
