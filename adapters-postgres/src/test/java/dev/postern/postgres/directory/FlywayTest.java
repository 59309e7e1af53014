package dev.postern.postgres.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.sql.ScriptProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayTest {

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path);
    }

    @Test
    void versions_are_counted_part_by_part() {
        folder.file("V1_10__c.sql", "")
                .file("V1.2__b.sql", "")
                .file("V1__a.sql", "")
                .file("V20240101__d.sql", "");
        assertThat(folder.ids()).containsExactly("1", "1.2", "1.10", "20240101");
        assertThat(folder.convention()).isEqualTo("flyway");
    }

    @Test
    void underscores_and_dots_are_the_same_version() {
        folder.file("V1_1__a.sql", "").file("V1.1__b.sql", "");
        assertThat(folder.problems())
                .extracting(ScriptProblem::fault)
                .containsExactly("version 1.1 is taken by V1.1__b.sql already");
    }

    @Test
    void an_undo_script_takes_its_version_back() {
        folder.file("V1__add_things.sql", "select 1").file("U1__add_things.sql", "select 2");
        assertThat(folder.scripts().map(MigrationScript::name)).containsExactly("add things");
        assertThat(folder.down("1")).containsExactly("U1__add_things.sql:1:1 select 2");
    }

    @Test
    void repeatable_scripts_come_last_in_the_order_of_their_names() {
        folder.file("R__b_view.sql", "")
                .file("V9__x.sql", "")
                .file("R__10_a.sql", "")
                .file("R__9_a.sql", "");
        assertThat(folder.ids()).containsExactly("9", "R__10_a", "R__9_a", "R__b_view");
        assertThat(folder.script("R__b_view").name()).isEqualTo("b view");
    }

    @ParameterizedTest
    @CsvSource({"executeInTransaction=false, OUTSIDE_TRANSACTION", "executeInTransaction = true, TRANSACTIONAL"})
    void settings_beside_a_file_say_whether_there_is_a_transaction(String line, String expected) {
        folder.file("V1__a.sql", "vacuum").file("V1__a.sql.conf", "# settings\r\n" + line + "\r\n");
        assertThat(folder.transactionalityOf("1")).hasToString(expected);
    }

    @Test
    void a_setting_that_means_nothing_here_is_said_rather_than_passed_over() {
        folder.file("V1__a.sql", "vacuum").file("V1__a.sql.conf", "\n shouldExecute=false");
        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().toString()).endsWith("V1__a.sql.conf:2:2");
            assertThat(problem.fault()).isEqualTo("Postern does not know the setting shouldExecute");
        });
    }

    @Test
    void baselines_and_callbacks_are_no_migrations() {
        folder.file("V1__a.sql", "")
                .file("B5__all.sql", "")
                .file("afterMigrate.sql", "")
                .file("beforeEach__x.sql", "");
        assertThat(folder.problems())
                .extracting(ScriptProblem::fault)
                .containsExactly(
                        "this is a baseline of Flyway, which Postern has no use for",
                        "this is a callback of Flyway, which Postern does not call",
                        "this is a callback of Flyway, which Postern does not call");
    }
}
