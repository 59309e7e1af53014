package dev.postern.postgres.server;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Extracts a {@code .txz} archive into a new folder. An entry that could reach outside is refused: no name and no
 * link's target may be absolute or contain {@code ..}, so that no chain of links leads out either.
 */
final class ArchiveExtraction {

    private static final Set<PosixFilePermission> FOLDER = Set.copyOf(PosixFilePermissions.fromString("rwxr-xr-x"));
    private static final Set<PosixFilePermission> PROGRAM = FOLDER;
    private static final Set<PosixFilePermission> PLAIN = Set.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path target;

    ArchiveExtraction(Path target) {
        this.target = target;
    }

    void extract(InputStream archive) throws IOException {
        folder(target);
        try (TarArchiveInputStream entries = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                extract(entry, entries);
            }
        }
    }

    private void extract(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = target.resolve(inside(entry.getName(), entry));
        if (entry.isDirectory()) {
            folder(path);
            return;
        }
        folder(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, inside(entry.getLinkName(), entry));
        } else if (isPlainFile(entry)) {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, permissions(entry));
        } else {
            throw new IOException(
                    "Refused archive entry '%s': neither file, folder nor symbolic link".formatted(entry.getName()));
        }
    }

    /** What the library calls a file is also a hard link or a device. */
    private static boolean isPlainFile(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private static Path inside(String name, TarArchiveEntry entry) throws IOException {
        Path path = Path.of(name);
        if (path.isAbsolute() || List.ofAll(path).contains(Path.of(".."))) {
            throw new IOException("Refused archive entry '%s': '%s' leads out of the folder it is extracted to"
                    .formatted(entry.getName(), name));
        }
        return path;
    }

    private static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            folder(path.resolveSibling(""));
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, FOLDER);
        }
    }

    /** Whether it is a program is all that is taken over from the archive. */
    private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
        return (entry.getMode() & EXECUTABLE_BY_OWNER) == 0 ? PLAIN : PROGRAM;
    }
}
