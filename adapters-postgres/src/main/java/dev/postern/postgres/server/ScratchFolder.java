package dev.postern.postgres.server;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that belongs to this process and goes with it. A file beside it is locked from before the folder exists until
 * after it is gone, so whoever gets that lock knows that the owner is dead and that the folder may be swept away.
 */
final class ScratchFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);

    private final Path path;
    private final FileChannel lock;

    private ScratchFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static ScratchFolder create(Path parent, Set<PosixFilePermission> permissions) throws IOException {
        Path path = parent.resolve(ownPrefix() + UUID.randomUUID());
        FileChannel lock = FileChannel.open(lockOf(path), CREATE_NEW, WRITE);
        lock.lock();
        Files.createDirectory(path, PosixFilePermissions.asFileAttribute(permissions));
        Files.setPosixFilePermissions(path, permissions);
        return new ScratchFolder(path, lock);
    }

    /** Removes the folders whose owners are dead, and ends the servers that may still run in them. */
    static synchronized void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
            for (Path folder : folders) {
                // Not ours: on POSIX, closing any channel of a file gives up the locks that the process has on it.
                if (!folder.getFileName().toString().startsWith(ownPrefix())) {
                    sweepIfDead(folder);
                }
            }
        }
    }

    private static void sweepIfDead(Path folder) {
        try (FileChannel channel = FileChannel.open(lockOf(folder), WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                OrphanServer.end(folder);
                remove(folder);
            }
        } catch (NoSuchFileException | OverlappingFileLockException handled) {
            LOG.debug("Somebody else sweeps {} away", folder);
        } catch (IOException failed) {
            LOG.warn("Could not sweep {} away, which a dead run left: {}", folder, failed.toString());
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (lock) {
            remove(path);
        } catch (IOException failed) {
            LOG.warn("Could not remove {}, a later run will: {}", path, failed.toString());
        }
    }

    private static String ownPrefix() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return "%d-%d-".formatted(self.pid(), started);
    }

    private static Path lockOf(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".lock");
    }

    private static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.deleteIfExists(lockOf(folder));
    }
}
