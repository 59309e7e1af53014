package dev.postern.bootstrap;

import dev.postern.bootstrap.demo.Demo;
import dev.postern.domain.run.ScratchServer;
import dev.postern.postgres.server.EmbeddedPostgres;
import dev.postern.postgres.server.ServerBinaries;
import java.nio.file.Path;
import java.util.Optional;

/** Scratch servers from what is shipped with the program, what the machine has, or what the user names. */
record ScratchServers(Home home) implements Demo.Servers {

    @Override
    public ScratchServer from(Optional<Path> binaries) {
        ServerBinaries installed = ServerBinaries.installed();
        ServerBinaries shipped = home.servers().map(installed::withServers).getOrElse(installed);
        return new EmbeddedPostgres(binaries.map(shipped::withFolder).orElse(shipped));
    }
}
