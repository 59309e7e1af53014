package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRowsTest {

    private final StatementSplitter splitter = new StatementSplitter();

    @Test
    void rows_reach_from_the_next_line_to_the_line_that_ends_them() {
        Seq<SqlStatement> statements =
                split("COPY t (a, b) FROM stdin; -- all\n1\tone; 'two\n2\t\\\\.\n\\.\n\nselect 1;");
        assertThat(statements.map(SqlStatement::text)).containsExactly("COPY t (a, b) FROM stdin", "select 1");
        assertThat(rows(statements.head())).isEqualTo("1\tone; 'two\n2\t\\\\.\n");
        assertThat(statements.last().data()).isEmpty();
        assertThat(statements.last().place()).hasToString("f.sql:6:1");
        assertThat(statements.head().comments().map(Comment::content)).containsExactly("all");
    }

    @Test
    void lines_of_windows_are_lines() {
        Seq<SqlStatement> statements = split("copy t from stdin;\r\n1\r\n\\.\r\nselect 1");
        assertThat(rows(statements.head())).isEqualTo("1\r\n");
        assertThat(statements.last().place()).hasToString("f.sql:4:1");
    }

    @Test
    void there_may_be_no_rows_at_all() {
        assertThat(rows(split("copy t from stdin;\n\\.").head())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t FROM STDIN WITH (FORMAT csv)",
                "copy binary t from stdin",
                "copy s.\"from\" (a, stdin) from /* here */ stdin where a > 1"
            })
    void rows_follow_every_form_of_copy_from_stdin(String copy) {
        assertThat(split(copy + ";\nselect 'a\n\\.\n").head().data()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY t TO STDOUT",
                "COPY t FROM '/tmp/stdin'",
                "COPY t FROM PROGRAM 'stdin'",
                "COPY (select 1 from stdin) TO STDOUT",
                "select 1 from stdin",
                "insert into copy select * from stdin"
            })
    void no_rows_follow_anything_else(String statement) {
        assertThat(split(statement + ";\nselect 1").map(SqlStatement::data))
                .containsExactly(Option.none(), Option.none());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1;\ncopy t from stdin;\n1\n",
                "select 1;\ncopy t from stdin;",
                "select 1;\ncopy t from stdin"
            })
    void rows_that_never_end_are_reported_where_the_copy_begins(String script) {
        assertThat(splitter.split("f.sql", script).getError()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("f.sql:2:1");
            assertThat(problem.fault()).isEqualTo("the rows of this COPY … FROM STDIN never end");
            assertThat(problem.remedy()).contains("a line with nothing but \\. behind");
        });
    }

    @Test
    void a_statement_beside_the_semicolon_is_reported() {
        assertThat(splitter.split("f.sql", "copy t from stdin; select 1;\n1\n\\.\n")
                        .getError())
                .extracting(problem -> problem.place().toString())
                .containsExactly("f.sql:1:19");
    }

    @Test
    void rows_make_another_statement_and_the_ends_of_their_lines_do_not() {
        Fingerprint rows = split("copy t from stdin;\n1\n2\n\\.\n").head().fingerprint();
        assertThat(split("COPY t  from stdin;\n1\n2\n\\.\n").head().fingerprint())
                .isNotEqualTo(rows);
        assertThat(split("copy t  from stdin;\r\n1\r\n2\r\n\\.\r\n").head().fingerprint())
                .isEqualTo(rows);
        assertThat(split("copy t from stdin;\n1\n3\n\\.\n").head().fingerprint())
                .isNotEqualTo(rows);
    }

    @Test
    void a_character_is_never_cut_in_two() {
        String line = "🐘".repeat(50_000) + "\n";
        assertThat(rows(split("copy t from stdin;\n" + line + "x" + line + "\\.\n")
                        .head()))
                .isEqualTo(line + "x" + line);
    }

    private static String rows(SqlStatement statement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        statement.data().get().chunks().forEach(bytes::writeBytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Seq<SqlStatement> split(String script) {
        return splitter.split("f.sql", script).get();
    }
}
