package dev.postern.postgres.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.sql.ScriptProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleScriptTest {

    @TempDir
    Path folder;

    @Test
    void file_of_any_name_is_a_script() throws IOException {
        Path file = Files.writeString(folder.resolve("add notes.sql"), "select 'é'");

        MigrationScript script = SingleScript.in(file).scripts().get().single();

        assertThat(script.id()).hasToString("add notes");
        assertThat(script.up().file()).isEqualTo(file.toString());
        assertThat(script.down()).isEmpty();
    }

    @Test
    void stream_is_a_script() {
        MigrationScript script = SingleScript.from(
                        new ByteArrayInputStream("select 1".getBytes(UTF_8)), "standard input")
                .scripts()
                .get()
                .single();

        assertThat(script.up().file()).isEqualTo("standard input");
    }

    @Test
    void file_that_is_not_there_is_a_problem_with_its_name() {
        Path file = folder.resolve("nowhere.sql");

        assertThat(problem(SingleScript.in(file)).render())
                .contains(file + ":1:1: there is no such file", "Name a file");
    }

    @Test
    void what_is_no_text_is_a_problem() {
        byte[] rubbish = {(byte) 0xff, (byte) 0xfe, 's', 0};

        assertThat(problem(SingleScript.from(new ByteArrayInputStream(rubbish), "standard input"))
                        .fault())
                .isEqualTo("it is not text in UTF-8");
    }

    @Test
    void folder_is_no_script() {
        assertThat(problem(SingleScript.in(folder)).fault()).startsWith("it cannot be read");
    }

    private static ScriptProblem problem(SingleScript script) {
        return script.scripts().getError().single();
    }
}
