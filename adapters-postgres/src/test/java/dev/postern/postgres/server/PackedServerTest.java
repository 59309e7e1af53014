package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedServerTest {

    private static final int MANY = 500;

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void choose_folder() {
        folder = temporary.resolve("servers");
    }

    @Test
    void threads_may_unpack_at_once() throws Exception {
        PackedServer server = server();
        ServerFolders folders = folders();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Installation>> all = threads.invokeAll(List.of(
                    () -> server.installIn(folders),
                    () -> server.installIn(folders),
                    () -> server.installIn(folders),
                    () -> server.installIn(folders)));

            for (Future<Installation> one : all) {
                assertThat(Path.of(one.get().program("postgres"))).isExecutable();
            }
        } finally {
            threads.shutdown();
        }
        assertUnpackedOnce();
    }

    @Test
    void processes_may_unpack_at_once() throws Exception {
        PackedServer server = server();
        try (ChildJvm one = ChildJvm.running(UnpackInChildJvm.class, server.jar(), folder);
                ChildJvm other = ChildJvm.running(UnpackInChildJvm.class, server.jar(), folder)) {
            assertThat(one.line()).isNotEmpty().isEqualTo(other.line());
        }
        assertUnpackedOnce();
    }

    @Test
    void files_that_were_cleaned_away_are_unpacked_again() throws IOException {
        PackedServer server = server();
        Path postgres = Path.of(server.installIn(folders()).program("postgres"));
        Files.delete(postgres);

        server.installIn(folders());

        assertThat(postgres).isExecutable();
        assertUnpackedOnce();
    }

    @Test
    void unpacking_that_was_refused_leaves_nothing() throws IOException {
        PackedServer hostile = Archives.packed(
                temporary, new Archives().file("../../escaped", 0644, "").bytes());
        ServerFolders folders = folders();

        assertThatThrownBy(() -> hostile.installIn(folders)).hasMessageContaining("leads out");

        assertThat(folders(folder.resolve("binaries"))).isEmpty();
        assertThat(folders(folder.resolve("scratch"))).isEmpty();
    }

    @Test
    void artifact_without_an_archive_is_named() throws IOException {
        Path jar = Archives.packed(temporary, new byte[0]).jar();
        Files.delete(jar);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("else"));
        }

        assertThatThrownBy(() -> PackedServer.named(jar).get().installIn(folders()))
                .hasMessageContaining(jar + " holds no .txz");
    }

    private PackedServer server() throws IOException {
        Archives archive = new Archives().file("bin/postgres", 0755, "").file("bin/initdb", 0755, "");
        for (int number = 0; number < MANY; number++) {
            archive.file("share/" + number, 0644, Integer.toString(number));
        }
        return Archives.packed(temporary, archive.bytes());
    }

    private ServerFolders folders() throws IOException {
        return ServerFolders.open(folder, CurrentUser.detect());
    }

    private void assertUnpackedOnce() throws IOException {
        assertThat(folders(folder.resolve("binaries"))).hasSize(1);
        assertThat(folders(folder.resolve("scratch"))).isEmpty();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory).toList();
        }
    }
}
