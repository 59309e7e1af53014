package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveExtractionTest {

    @TempDir
    Path temporary;

    @Test
    void programs_stay_executable_and_links_stay_links() throws IOException {
        extract(new Archives()
                .file("bin/postgres", 0755, "program")
                .file("lib/libpq.so.5.18", 0644, "library")
                .symbolicLink("lib/libpq.so", "libpq.so.5.18"));

        assertThat(target().resolve("bin/postgres")).isExecutable().hasContent("program");
        assertThat(target().resolve("lib/libpq.so")).isSymbolicLink().hasContent("library");
    }

    @Test
    void nothing_becomes_writable_by_others_or_changes_its_user() throws IOException {
        extract(new Archives().file("bin/tool", 06777, "").file("share/text", 0666, ""));

        assertThat(Files.getPosixFilePermissions(target().resolve("bin/tool")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Files.getPosixFilePermissions(target().resolve("share/text")))
                .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escaped", "bin/../../escaped", "/tmp/postern-escaped"})
    void name_that_leads_out_is_refused(String name) throws IOException {
        Archives hostile = new Archives().file(name, 0644, "gotcha");

        assertThatThrownBy(() -> extract(hostile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");

        assertThat(outside()).isEmpty();
        assertThat(Path.of("/tmp/postern-escaped")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../etc", "/etc", "inner/../../.."})
    void link_that_leads_out_is_refused(String linkTarget) throws IOException {
        Archives hostile = new Archives().symbolicLink("lib", linkTarget).file("lib/escaped", 0644, "gotcha");

        assertThatThrownBy(() -> extract(hostile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out");

        assertThat(outside()).isEmpty();
    }

    @Test
    void link_is_not_overwritten_through() throws IOException {
        Archives hostile = new Archives()
                .file("real", 0644, "real")
                .symbolicLink("alias", "real")
                .file("alias", 0644, "changed");

        assertThatThrownBy(() -> extract(hostile)).isInstanceOf(IOException.class);

        assertThat(target().resolve("real")).hasContent("real");
    }

    @Test
    void hard_link_is_refused() throws IOException {
        Archives hostile = new Archives().hardLink("bin/initdb", "/etc/passwd");

        assertThatThrownBy(() -> extract(hostile))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither file, folder nor symbolic link");
    }

    private void extract(Archives archive) throws IOException {
        new ArchiveExtraction(target()).extract(new ByteArrayInputStream(archive.bytes()));
    }

    private Path target() {
        return temporary.resolve("target");
    }

    private Stream<Path> outside() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> !file.equals(target())).toList().stream();
        }
    }
}
