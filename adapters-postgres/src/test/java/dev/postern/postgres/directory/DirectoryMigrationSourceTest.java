package dev.postern.postgres.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.sql.ScriptProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryMigrationSourceTest {

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path);
    }

    @Nested
    class OwnFiles {

        @Test
        void migrations_come_in_the_order_of_their_versions() {
            folder.file("0010_b.sql", "select 1").file("9_a.sql", "select 1").file("README.md", "no");
            assertThat(folder.ids()).containsExactly("9", "0010");
            assertThat(folder.convention()).isEqualTo("postern");
        }

        @Test
        void a_name_is_the_rest_of_the_files_name_and_a_down_file_stands_beside_it() {
            folder.file("004_add_usage_indexes.sql", "select 1;").file("004_x.down.sql", "\n select 2;");
            assertThat(folder.scripts().map(MigrationScript::name)).containsExactly("add usage indexes");
            assertThat(folder.down("004")).containsExactly("004_x.down.sql:2:2 select 2");
        }

        @Test
        void names_of_three_kinds_may_stand_together_because_each_says_what_it_means() {
            folder.file("1_a.sql", "select 1")
                    .file("2_b.up.sql", "select 1")
                    .file("2_b.down.sql", "select 1")
                    .file("3__c.sql", "select 1");
            assertThat(folder.convention()).isEqualTo("postern");
            assertThat(folder.ids()).containsExactly("1", "2", "3");
        }

        @Test
        void folders_that_are_no_migrations_are_not_looked_into() {
            folder.file("001_a.sql", "select 1")
                    .file("old/000_b.sql", "select 1")
                    .file("archive/up.sql", "select 1")
                    .file("2020/x.sql", "select 1");
            assertThat(folder.ids()).containsExactly("001");
        }

        @Test
        void stamps_count_as_numbers() {
            folder.file("20240131120000_b.sql", "").file("3_a.sql", "").file("1510262030_c.sql", "");
            assertThat(folder.ids()).containsExactly("3", "1510262030", "20240131120000");
        }
    }

    @Nested
    class UpAndDown {

        @Test
        void pairs_are_found() {
            folder.file("000001_init.up.sql", "select 1").file("000001_init.down.sql", "select 2");
            assertThat(folder.convention()).isEqualTo("golang-migrate, sqlx");
            assertThat(folder.up("000001")).containsExactly("000001_init.up.sql:1:1 select 1");
            assertThat(folder.down("000001")).containsExactly("000001_init.down.sql:1:1 select 2");
        }

        @ParameterizedTest
        @CsvSource({
            "-- no-transaction, OUTSIDE_TRANSACTION",
            "-- no-transaction because, OUTSIDE_TRANSACTION",
            "select 1; -- no-transaction, TRANSACTIONAL"
        })
        void the_first_line_says_that_there_is_no_transaction(String line, String expected) {
            folder.file("1_a.up.sql", "\uFEFF" + line + "\nvacuum;");
            assertThat(folder.transactionalityOf("1")).hasToString(expected);
        }
    }

    @Nested
    class DoubleUnderscore {

        @Test
        void two_underscores_are_a_convention() {
            folder.file("0001__init.sql", "select 1").file("0001__init.down.sql", "select 1");
            assertThat(folder.convention()).isEqualTo("double underscore");
        }
    }

    @Nested
    class Folders {

        @Test
        void diesel_keeps_a_folder_per_migration() {
            folder.file("2024-02-01-120000_second/up.sql", "select 2;")
                    .file("2024-02-01-120000_second/down.sql", "\nselect 3;")
                    .file("00000000000000_diesel_initial_setup/up.sql", "select 1;");
            assertThat(folder.convention()).isEqualTo("diesel");
            assertThat(folder.ids()).containsExactly("00000000000000", "20240201120000");
            assertThat(folder.down("20240201120000")).containsExactly("2024-02-01-120000_second/down.sql:2:1 select 3");
        }

        @ParameterizedTest
        @CsvSource({"run_in_transaction = false, OUTSIDE_TRANSACTION", "run_in_transaction=true, TRANSACTIONAL"})
        void diesels_metadata_says_whether_there_is_a_transaction(String line, String expected) {
            folder.file("20240201120000_x/up.sql", "vacuum").file("20240201120000_x/metadata.toml", "# a\n" + line);
            assertThat(folder.transactionalityOf("20240201120000")).hasToString(expected);
        }

        @Test
        void what_metadata_says_must_be_clear() {
            folder.file("1_x/up.sql", "vacuum").file("1_x/metadata.toml", "run_in_transaction = no");
            assertThat(folder.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.place().toString()).endsWith("metadata.toml:1:22");
                assertThat(problem.fault()).isEqualTo("\"no\" is neither true nor false");
            });
        }

        @Test
        void prisma_keeps_a_folder_per_migration() {
            folder.file("20240131120000_init/migration.sql", "select 1")
                    .file("0_baseline/migration.sql", "select 0")
                    .file("migration_lock.toml", "provider = \"postgresql\"");
            assertThat(folder.convention()).isEqualTo("prisma");
            assertThat(folder.ids()).containsExactly("0", "20240131120000");
            assertThat(folder.script("0").name()).isEqualTo("baseline");
        }
    }

    @Nested
    class Problems {

        @Test
        void a_folder_that_is_not_there_is_said() {
            folder = new MigrationsFolder(folder.path().resolve("nowhere"));
            assertThat(folder.problems()).extracting(ScriptProblem::fault).containsExactly("there is no such folder");
        }

        @Test
        void an_empty_folder_is_said() {
            assertThat(folder.problems())
                    .extracting(ScriptProblem::fault)
                    .containsExactly("there are no migrations in this folder");
        }

        @Test
        void a_name_without_a_version_is_said() {
            folder.file("001_a.sql", "").file("seed.sql", "");
            assertThat(folder.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.place().toString()).endsWith("seed.sql:1:1");
                assertThat(problem.fault()).isEqualTo("the file's name does not begin with a version");
            });
        }

        @Test
        void one_version_is_taken_once() {
            folder.file("004_a.sql", "").file("4_b.sql", "");
            assertThat(folder.problems())
                    .extracting(ScriptProblem::fault)
                    .containsExactly("version 4 is taken by 004_a.sql already");
        }

        @Test
        void a_script_that_takes_nothing_back_is_said() {
            folder.file("001_a.sql", "").file("002_b.down.sql", "");
            assertThat(folder.problems())
                    .extracting(ScriptProblem::fault)
                    .containsExactly("there is no migration 002 that this script takes back");
        }

        @ParameterizedTest
        @ValueSource(strings = {"V2__b.sql", "2_b/up.sql", "2_b/migration.sql"})
        void two_conventions_in_one_folder_are_said_with_the_files(String other) {
            folder.file("001_a.sql", "").file("002_b.sql", "").file(other, "");
            assertThat(folder.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.place().file()).endsWith(other);
                assertThat(problem.fault()).contains("others in the folder as postern (001_a.sql, 002_b.sql)");
            });
        }

        @Test
        void a_file_that_lacks_the_marks_of_its_neighbours_is_said() {
            folder.file("1_a.sql", "-- migrate:up\n")
                    .file("2_b.sql", "-- migrate:up\n")
                    .file("3_c.sql", "select 1")
                    .file("4_d.sql", "-- migrate:up")
                    .file("5_e.sql", "-- migrate:up");
            assertThat(folder.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.place().file()).endsWith("3_c.sql");
                assertThat(problem.fault())
                        .isEqualTo("the file is laid out as postern has it, others in the folder as dbmate (1_a.sql,"
                                + " 2_b.sql, 4_d.sql and 1 more)");
            });
        }

        @Test
        void what_is_no_utf8_is_said() {
            folder.file("1_a.sql", "select 'ü'".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(folder.problems())
                    .extracting(ScriptProblem::fault)
                    .containsExactly("the file is not text in UTF-8");
        }
    }
}
