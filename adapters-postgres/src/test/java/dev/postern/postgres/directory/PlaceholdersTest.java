package dev.postern.postgres.directory;

import static dev.postern.postgres.directory.MigrationsFolder.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.sql.ScriptProblem;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PlaceholdersTest {

    private static final String BODY = "do $$ begin perform format('${x}'); end $$";

    private MigrationsFolder folder;

    @BeforeEach
    void make(@TempDir Path path) {
        folder = new MigrationsFolder(path);
    }

    @Test
    void values_stand_for_placeholders_and_places_stay_those_of_the_file() {
        folder.file("V1__a.sql", "create table ${app.Schema}.t (a int); select 1;");
        assertThat(statements(value("APP.schema", "a_long_schema_name")))
                .containsExactly("V1__a.sql:1:1 create table a_long_schema_name.t (a int)", "V1__a.sql:1:39 select 1");
    }

    @Test
    void in_files_of_flyway_one_without_a_value_is_said_with_its_place() {
        folder.file("V1__a.sql", "-- ${not} here\nselect 1;\nselect '${tenant_id}', '${other}';");
        assertThat(folder.problems()).hasSize(2).first().satisfies(problem -> {
            assertThat(problem.render())
                    .contains("""
                            V1__a.sql:3:9: the placeholder ${tenant_id} has no value
                            select '${tenant_id}', '${other}';
                                    ^
                            """, "--placeholder tenant_id=VALUE", "POSTERN_PLACEHOLDERS_TENANT_ID");
        });
    }

    @Test
    @Timeout(20)
    void as_many_as_there_are_rows_take_their_time_once() {
        folder.file("V1__a.sql", "insert into ${schema}.t values ('${other}');\n".repeat(20_000));
        assertThat(folder.problems(value("schema", "shop")))
                .extracting(ScriptProblem::fault)
                .containsExactly("the placeholder ${other} has no value");
        folder.file("V1__a.sql", "insert into ${schema}.t values (1);\n".repeat(20_000));
        assertThat(statements(value("schema", "shop")))
                .hasSize(20_000)
                .last()
                .isEqualTo("V1__a.sql:20000:1 insert into shop.t values (1)");
    }

    @Test
    void settings_of_flyway_leave_a_file_as_it_is() {
        folder.file("V1__a.sql", BODY).file("V1__a.sql.conf", "placeholderReplacement=false");
        assertThat(statements(value("y", "1"))).containsExactly("V1__a.sql:1:1 " + BODY);
    }

    @Test
    void other_files_stay_as_they_are_until_somebody_gives_a_value() {
        folder.file("001_a.sql", BODY);
        assertThat(statements(Placeholders.NONE)).containsExactly("001_a.sql:1:1 " + BODY);
        assertThat(folder.problems(value("y", "1")))
                .extracting(ScriptProblem::fault)
                .containsExactly("the placeholder ${x} has no value");
    }

    @Test
    void what_cannot_be_a_placeholder_is_none() {
        String sql = "select $${x}$$, '${}', '${1}', '${a b}', '$ {x}', '{x}', '${%s}'";
        folder.file("001_a.sql", sql);
        assertThat(statements(value("x", "1"))).containsExactly("001_a.sql:1:1 " + sql);
    }

    @Test
    void sections_and_their_places_hold_with_values_in_them() {
        folder.file("1_a.sql", """
                -- +goose Up
                select '${x}';
                -- +goose StatementBegin
                select '${x}'; select 2
                -- +goose StatementEnd
                select 3;
                """);
        assertThat(statements(value("x", "many; more; letters")))
                .containsExactly(
                        "1_a.sql:2:1 select 'many; more; letters'",
                        "1_a.sql:4:1 select 'many; more; letters'; select 2",
                        "1_a.sql:6:1 select 3");
    }

    @Test
    void values_whose_names_sound_like_secrets_are_secret() {
        folder.file("001_a.sql", "create role app password '${db_Password}'; comment on role app is '${note}'");
        Placeholders placeholders = new Placeholders(
                io.vavr.collection.LinkedHashMap.of("db_password", "hunter2", "note", "for all to see"),
                io.vavr.collection.LinkedHashMap.empty());
        SqlStatement first = new StatementSplitter()
                .split(folder.scripts(placeholders).head().up().text())
                .get()
                .head();
        assertThat(first.text()).contains("'hunter2'");
        assertThat(first.concealed("hunter2, for all to see")).isEqualTo("${db_Password}, for all to see");
    }

    private io.vavr.collection.Seq<String> statements(Placeholders placeholders) {
        return folder.statements(folder.scripts(placeholders).head().up());
    }
}
