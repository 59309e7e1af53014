package dev.postern.postgres.server;

import java.io.IOException;
import java.nio.file.Path;

/** Unpacks a server and prints where. */
final class UnpackInChildJvm {

    private UnpackInChildJvm() {}

    public static void main(String[] arguments) throws IOException {
        PackedServer server = PackedServer.named(Path.of(arguments[0])).get();
        ServerFolders folders = ServerFolders.open(Path.of(arguments[1]), CurrentUser.detect());
        System.out.println(server.installIn(folders).folder());
    }
}
