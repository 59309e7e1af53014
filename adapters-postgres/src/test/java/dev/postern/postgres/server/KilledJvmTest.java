package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postern.domain.run.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KilledJvmTest {

    @TempDir
    Path temporary;

    static IntStream accounts() throws IOException, InterruptedException {
        return IntStream.range(0, ServerAccount.usable(CurrentUser.detect()).size());
    }

    @BeforeEach
    void let_other_users_through() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void server_ends_with_its_jvm(int account) throws Exception {
        try (ChildJvm child = child(account)) {
            ProcessHandle postmaster = postmaster(child);

            child.kill();

            assertThat(postmaster.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    @Test
    void next_start_removes_what_a_killed_run_left() throws Exception {
        try (ChildJvm child = child(0)) {
            postmaster(child);
            List<Path> left = files();
            child.kill();

            next().close();

            assertThat(left).hasSize(2).noneMatch(Files::exists);
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void next_start_ends_a_server_that_outlived_its_jvm() throws Exception {
        assumeThat(ServerAccount.usable(CurrentUser.detect()).head().steppedDownTo())
                .as("root needs unshare where there is no setpriv")
                .isEmpty();
        String withoutSetpriv = tools("true", "unshare").toString();
        try (ChildJvm child =
                ChildJvm.withPath(withoutSetpriv, ServerInChildJvm.class, Unpacked.folder(), folder(), 0)) {
            ProcessHandle postmaster = postmaster(child);
            child.kill();
            assertThat(postmaster.isAlive()).isTrue();

            next().close();

            assertThat(postmaster.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void next_start_leaves_living_runs_alone() throws Exception {
        try (ChildJvm child = child(0)) {
            ProcessHandle postmaster = postmaster(child);
            List<Path> living = files();

            next().close();

            assertThat(postmaster.isAlive()).isTrue();
            assertThat(files()).containsExactlyElementsOf(living);
        }
    }

    /** A folder with these programs and no others; those that this machine lacks are left out. */
    private Path tools(String... names) throws IOException {
        Path tools = Files.createDirectory(temporary.resolve("tools"));
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(":", -1)) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program) && Files.notExists(tools.resolve(name))) {
                    Path wrapper =
                            Files.writeString(tools.resolve(name), "#!/bin/sh\nexec %s \"$@\"\n".formatted(program));
                    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        return tools;
    }

    private ChildJvm child(int account) throws IOException, InterruptedException {
        return ChildJvm.running(ServerInChildJvm.class, Unpacked.folder(), folder(), account);
    }

    private static ProcessHandle postmaster(ChildJvm child) throws IOException {
        return ProcessHandle.of(Long.parseLong(child.line())).orElseThrow();
    }

    private ScratchServer.Running next() throws IOException, InterruptedException {
        return new EmbeddedPostgres(Unpacked.binaries()).keptIn(folder()).start();
    }

    private Path folder() {
        return temporary.resolve("servers");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder().resolve("scratch"))) {
            return files.sorted().toList();
        }
    }
}
