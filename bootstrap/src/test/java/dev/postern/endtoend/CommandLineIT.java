package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no database. */
class CommandLineIT {

    @Test
    void version_is_that_of_the_build() {
        Ended version = Postern.bare().run("--version").exits(0);

        assertThat(version.out()).matches("postern \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(version.err()).isEmpty();
    }

    @Test
    void help_lists_every_verb() {
        Ended help = Postern.bare().run("--help").exits(0);

        assertThat(help.out())
                .contains(
                        "demo",
                        "new",
                        "plan",
                        "up",
                        "down",
                        "status",
                        "reconcile",
                        "adopt",
                        "accept",
                        "withdraw",
                        "resolve",
                        "serve");
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "new",
                "plan",
                "up",
                "down",
                "status",
                "reconcile",
                "adopt",
                "accept",
                "withdraw",
                "resolve",
                "serve"
            })
    void help_of_a_verb_has_examples_and_exit_codes(String verb) {
        Ended help = Postern.bare().run(verb, "--help").exits(0);

        assertThat(help.out()).contains("Examples:", "  postern " + verb, "Exit codes:");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void no_verb_is_wrong_usage_and_a_misspelt_one_is_put_right() {
        assertThat(Postern.bare().run().exits(2).err()).contains("verb");
        assertThat(Postern.bare().run("stauts").exits(2).err()).contains("status");
    }

    @Test
    void new_writes_numbered_files_that_nobody_has_to_rename(@TempDir Path folder) throws IOException {
        String migrations = folder.resolve("migrations").toString();

        Ended first = Postern.bare()
                .run("new", "--dir", migrations, "add usage indexes")
                .exits(0);
        Ended second = Postern.bare()
                .run("new", "--down", "--dir", migrations, "and_more")
                .exits(0);

        assertThat(first.lines()).containsExactly(migrations + "/0001_add_usage_indexes.sql");
        assertThat(second.lines())
                .containsExactly(migrations + "/0002_and_more.sql", migrations + "/0002_and_more.down.sql");
        assertThat(Files.readString(folder.resolve("migrations/0001_add_usage_indexes.sql")))
                .contains("add usage indexes");
    }
}
