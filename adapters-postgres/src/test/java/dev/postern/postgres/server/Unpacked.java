package dev.postern.postgres.server;

import dev.postern.postgres.testing.PostgresServers;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;

/** A server of the newest major version tested with, unpacked where all tests share it. */
final class Unpacked {

    private Unpacked() {}

    static ServerBinaries binaries() throws IOException, InterruptedException {
        return ServerBinaries.installed().withFolder(folder());
    }

    static Path folder() throws IOException, InterruptedException {
        CurrentUser user = CurrentUser.detect();
        int newest = PostgresServers.majors().get(PostgresServers.majors().size() - 1);
        return PostgresServers.binaries()
                .choose(Option.some(newest), ServerAccount.detect(user))
                .installIn(ServerFolders.open(ServerFolders.defaultRoot(user), user))
                .folder();
    }
}
