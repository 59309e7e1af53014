package dev.postern.postgres.server;

import java.io.IOException;

/** A PostgreSQL server that was found, installed or packed. */
sealed interface ServerDistribution permits Installation, PackedServer {

    ServerVersion version();

    Installation installIn(ServerFolders folders) throws IOException;
}
