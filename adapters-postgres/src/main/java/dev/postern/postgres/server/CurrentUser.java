package dev.postern.postgres.server;

import dev.postern.domain.run.ScratchServerUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The operating system user that this process runs as: the owner of the files it makes. */
record CurrentUser(int id) {

    static CurrentUser detect() throws IOException {
        Path made = Files.createTempFile("postern-", ".owner");
        try {
            return new CurrentUser(ownerOf(made));
        } catch (UnsupportedOperationException | IllegalArgumentException notPosix) {
            throw new ScratchServerUnavailableException(
                    "Scratch servers run on Linux and macOS only. Start a PostgreSQL server yourself and give its URL.",
                    notPosix);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    boolean isRoot() {
        return id == 0;
    }

    boolean owns(Path path) throws IOException {
        return ownerOf(path) == id;
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
