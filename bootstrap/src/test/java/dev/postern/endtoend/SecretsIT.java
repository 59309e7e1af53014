package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wherever a password comes from, it is in nothing that a whole life of migrations writes down. */
class SecretsIT {

    private static final String PASSWORD = "k3epMeToYourself";
    private static final String IN_SQL = "n0tForTheLedger";

    @RegisterExtension
    final Site site = new Site();

    private final List<String> written = new ArrayList<>();

    @Test
    void passwords_are_in_nothing_that_is_written() throws IOException {
        String made = "made_" + site.database().name();
        site.file("001_a.sql", "create table items (x int);\ncreate index later on missing (x);\n");
        site.file(
                "002_b.sql",
                "create role %1$s login password '%2$s';\nalter role %1$s password '%2$s';\n".formatted(made, IN_SQL));
        try (LockedRole role = LockedRole.with(site, PASSWORD)) {
            site.sql("alter role " + role.name() + " createrole; grant create on schema public to " + role.name()
                    + "; create schema postern authorization " + role.name());
            Postern byVariable =
                    site.postern().with("POSTERN_URL", site.urlFor(role.name())).with("PGPASSWORD", PASSWORD);
            Postern byAddress = site.postern().with("POSTERN_URL", site.urlFor(role.name() + ":" + PASSWORD));
            Postern byFile = site.postern()
                    .with("POSTERN_URL", site.urlFor(role.name()))
                    .with(
                            "POSTERN_PASSWORD_FILE",
                            secret("password.txt", PASSWORD + "\n").toString());
            Postern byPassFile = site.postern()
                    .with("POSTERN_URL", site.urlFor(role.name()))
                    .with(
                            "PGPASSFILE",
                            secret(".pgpass", "*:*:*:*:" + PASSWORD + "\n").toString());

            ran(byVariable.run("plan", "--verbose").exits(0));
            ran(byAddress.run("config", "--verbose"));
            ran(byPassFile
                    .run(
                            "plan",
                            "--json",
                            "--out",
                            site.folder().resolve("plan.json").toString())
                    .exits(0));
            watched(byAddress);
            ran(byFile.run("up", "--to", "001", "--verbose", "--log-format", "json")
                    .exits(0));
            ran(byAddress.run("up", "--json", "--verbose").exits(0));
            ran(byPassFile.run("status", "--json", "--verbose").exits(0));
            site.file("003_c.sql", "alter role %s password '%s' valid until 'nonsense';\n".formatted(made, IN_SQL));
            ran(byVariable.run("up", "--verbose").exits(1));
            served(byAddress);
            ran(byVariable.run("down", "--verbose", "--plan"));
            written.addAll(site.rows("select e::text from postern.entry e"));
            written.addAll(site.rows("select s::text from postern.script s"));
            written.addAll(site.rows("select r::text from postern.run r"));
            written.addAll(site.rows("select e::text from postern.event e"));
            site.sql("drop role " + made);
        }
        written.add(Files.readString(site.folder().resolve("plan.json")));

        assertThat(written).hasSizeGreaterThan(20);
        assertThat(String.join("\n", written)).contains("create role").doesNotContain(PASSWORD, IN_SQL);
    }

    private void ran(Ended ended) {
        written.add(ended.everything());
    }

    /** What other processes see of one that runs. */
    private void watched(Postern postern) {
        try (Running running = postern.start("up", "--to", "001", "--wait", "1s")) {
            for (ProcessHandle each : ProcessHandle.current().descendants().toList()) {
                commandLine(each).forEach(written::add);
            }
            ran(running.end().exits(0));
        }
    }

    private static Stream<String> commandLine(ProcessHandle process) {
        try {
            return Stream.of(Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Stream.empty();
        }
    }

    private void served(Postern postern) {
        try (Served served = Served.by(postern)) {
            for (String path : List.of(
                    "/",
                    "/ready",
                    "/metrics",
                    "/api/v1/status",
                    "/api/v1/migrations",
                    "/api/v1/migrations/002",
                    "/api/v1/plan",
                    "/api/v1/deferred",
                    "/api/v1/runs",
                    "/api/v1/runs/1",
                    "/api/v1/locks",
                    "/api/v1/catalog")) {
                written.add(served.get(path).body());
            }
        }
    }

    /** A file that nobody else may read. */
    private Path secret(String name, String content) {
        try {
            Path file = site.file(name, content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
