package dev.postern.postgres.server;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.postern.domain.run.ScratchServerUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder of one user that holds unpacked binaries, shared by all runs, and the files of the servers that run now.
 * It usually lies in a place where everybody may write, so it is trusted only if nobody else can have made or changed
 * it.
 */
record ServerFolders(Path root, Set<PosixFilePermission> permissions) {

    static Path defaultRoot(CurrentUser user) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        return temporary.resolve("postern-servers-" + user.id());
    }

    static ServerFolders open(Path root, CurrentUser user) throws IOException {
        // When root steps down to another user, that user has to get through, though not to look in.
        ServerFolders folders =
                new ServerFolders(root, PosixFilePermissions.fromString(user.isRoot() ? "rwx--x--x" : "rwx------"));
        folders.provide(root);
        folders.refuseUnlessPrivate(user);
        folders.provide(folders.binaries());
        folders.provide(folders.scratch());
        return folders;
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    ScratchFolder newScratchFolder() throws IOException {
        return ScratchFolder.create(scratch(), permissions);
    }

    void sweep() throws IOException {
        ScratchFolder.sweep(scratch());
    }

    private Path scratch() {
        return root.resolve("scratch");
    }

    private void provide(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(permissions));
        } catch (FileAlreadyExistsException there) {
            return;
        }
        Files.setPosixFilePermissions(folder, permissions);
    }

    private void refuseUnlessPrivate(CurrentUser user) throws IOException {
        if (!Files.isDirectory(root, NOFOLLOW_LINKS)) {
            throw refusal("is not a folder (a link is not followed)");
        }
        if (!user.owns(root)) {
            throw refusal("belongs to another user");
        }
        Set<PosixFilePermission> granted = Files.getPosixFilePermissions(root, NOFOLLOW_LINKS);
        if (granted.contains(PosixFilePermission.GROUP_WRITE) || granted.contains(PosixFilePermission.OTHERS_WRITE)) {
            throw refusal("can be written by others");
        }
    }

    private ScratchServerUnavailableException refusal(String reason) {
        return new ScratchServerUnavailableException(
                "%s, where PostgreSQL servers keep their files, %s. Remove it, or set java.io.tmpdir to another folder."
                        .formatted(root, reason));
    }
}
