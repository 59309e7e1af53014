package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.domain.run.ScratchServerUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFoldersTest {

    @TempDir
    Path temporary;

    @Test
    void new_folder_lets_nobody_look_in() throws IOException {
        ServerFolders folders = open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.root())))
                .startsWith("rwx")
                .doesNotContainPattern("^...(r|.w|...r|....w)");
    }

    @Test
    void folder_may_be_opened_again() throws IOException {
        open();

        assertThat(open().binaries()).isDirectory();
    }

    @Test
    void link_is_refused() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(folder(), elsewhere);

        assertThatThrownBy(this::open)
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining(folder() + ", where PostgreSQL servers keep their files, is not a folder")
                .hasMessageContaining("java.io.tmpdir");
    }

    @Test
    void folder_that_others_may_write_is_refused() throws IOException {
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(this::open).hasMessageContaining("can be written by others");
    }

    @Test
    void folder_of_another_user_is_refused() throws IOException {
        assumeThat(CurrentUser.detect().isRoot())
                .as("only root can make such a folder")
                .isTrue();
        Files.createDirectory(folder());
        Files.setAttribute(folder(), "unix:uid", 65534);

        assertThatThrownBy(this::open).hasMessageContaining("belongs to another user");
    }

    private ServerFolders open() throws IOException {
        return ServerFolders.open(folder(), CurrentUser.detect());
    }

    private Path folder() {
        return temporary.resolve("servers");
    }
}
