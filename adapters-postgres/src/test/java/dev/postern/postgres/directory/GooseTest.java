package dev.postern.postgres.directory;

import static dev.postern.postgres.directory.MigrationsFolder.environment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.sql.ScriptProblem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GooseTest {

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path);
    }

    @Test
    void sections_go_two_ways_and_keep_their_places() {
        folder.file("00001_a.sql", "-- +goose Up\nselect 1;\n-- +goose Down\n\n select 2;");
        assertThat(folder.convention()).isEqualTo("goose");
        assertThat(folder.up("00001")).containsExactly("00001_a.sql:2:1 select 1");
        assertThat(folder.down("00001")).containsExactly("00001_a.sql:5:2 select 2");
    }

    @Test
    void what_stands_between_the_marks_is_one_statement() {
        folder.file("1_a.sql", """
                -- +goose Up
                select 0;
                -- +goose StatementBegin
                create function f() returns int begin; return 1; end;
                -- +goose StatementEnd
                select 1;
                -- +goose Down
                -- +goose StatementBegin
                select 2; select 3
                -- +goose StatementEnd
                """);
        assertThat(folder.up("1"))
                .containsExactly(
                        "1_a.sql:2:1 select 0",
                        "1_a.sql:4:1 create function f() returns int begin; return 1; end",
                        "1_a.sql:6:1 select 1");
        assertThat(folder.down("1")).containsExactly("1_a.sql:9:1 select 2; select 3");
    }

    @Test
    void no_transaction_holds_for_both_sections() {
        folder.file("1_a.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nvacuum;\n-- +goose Down\nvacuum;");
        assertThat(folder.transactionalityOf("1")).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
        assertThat(folder.script("1").down().get().transactionality()).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
    }

    @Test
    void values_of_the_environment_are_put_in_where_the_file_asks_for_them() {
        folder.file("1_a.sql", """
                -- +goose Up
                select '${A}';
                -- +goose ENVSUB ON
                select '${A}', '${B:-b}', '${B-}';
                -- +goose StatementBegin
                select '${A}'; x;
                -- +goose StatementEnd
                -- +goose ENVSUB OFF
                select '${A}';
                """);
        assertThat(folder.statements(
                        folder.scripts(environment("A", "a long value")).head().up()))
                .containsExactly(
                        "1_a.sql:2:1 select '${A}'",
                        "1_a.sql:4:1 select 'a long value', 'b', ''",
                        "1_a.sql:6:1 select 'a long value'; x",
                        "1_a.sql:9:1 select '${A}'");
    }

    @Test
    void a_variable_that_is_not_set_is_said_with_its_place() {
        folder.file("1_a.sql", "-- +goose Up\n-- +goose ENVSUB ON\nselect '${A}';");
        assertThat(folder.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place().toString()).endsWith("1_a.sql:3:9");
            assertThat(problem.fault()).isEqualTo("the placeholder ${A} has no value");
            assertThat(problem.remedy()).contains("environment variable A");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "-- +goose Up@-- +goose Upp ! 2:1 ! \"Upp\" is no mark of goose",
                "-- +goose Down ! 1:1 ! there is no section \"-- +goose Up\" before it",
                "-- +goose Up@-- +goose StatementBegin@select 1; ! 2:1 ! \"StatementBegin\" has no counterpart in its section",
                "-- +goose Up@-- +goose StatementEnd ! 2:1 ! \"StatementEnd\" has no counterpart in its section",
                "-- +goose Up@-- +goose Up ! 2:1 ! a file has one section \"-- +goose Up\", and behind it \"-- +goose Down\" at most once"
            })
    void what_is_odd_is_said_with_its_place(String text, String place, String fault) {
        folder.file("1_a.sql", text.replace('@', '\n'));
        assertThat(folder.problems()).extracting(ScriptProblem::fault).contains(fault);
        assertThat(folder.problems()
                        .find(problem -> problem.fault().equals(fault))
                        .get()
                        .place()
                        .toString())
                .endsWith("1_a.sql:" + place);
    }
}
