package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScriptTextTest {

    private final StatementSplitter splitter = new StatementSplitter();

    @Nested
    class Sections {

        @Test
        void places_are_those_of_the_file() {
            ScriptText section = new ScriptText(
                    "select 1;\n  select 2", new Place("f.sql", 7, 1), Substitutions.NONE, Vector.empty());
            assertThat(splitter.split(section).get().map(SqlStatement::place))
                    .containsExactly(new Place("f.sql", 7, 1), new Place("f.sql", 8, 3));
        }
    }

    @Nested
    class Wholes {

        @Test
        void what_is_one_statement_stays_one() {
            String sql = "select 1;\n-- b\ncreate x begin; end;\n-- e\nselect 2;";
            ScriptText script = script(sql, sql.indexOf("-- b"), sql.indexOf("-- e"));
            assertThat(splitter.split(script).get().map(SqlStatement::text))
                    .containsExactly("select 1", "create x begin; end", "select 2");
        }

        @Test
        void it_ends_the_statement_before_it_and_needs_no_semicolon() {
            String sql = "select 1\n-- b\nselect 2; select 3\n-- e\nselect 4";
            ScriptText script = script(sql, sql.indexOf("-- b"), sql.indexOf("-- e"));
            assertThat(splitter.split(script).get().map(SqlStatement::text))
                    .containsExactly("select 1", "select 2; select 3", "select 4");
        }

        @Test
        void two_in_a_row_are_two() {
            String sql = "do a;do b;";
            ScriptText script = new ScriptText(
                    sql,
                    new Place("f.sql", 1, 1),
                    Substitutions.NONE,
                    Vector.of(new ScriptText.Stretch(0, 5), new ScriptText.Stretch(5, 10)));
            assertThat(splitter.split(script).get().map(SqlStatement::text)).containsExactly("do a", "do b");
        }

        private ScriptText script(String sql, int from, int to) {
            return new ScriptText(
                    sql, new Place("f.sql", 1, 1), Substitutions.NONE, Vector.of(new ScriptText.Stretch(from, to)));
        }
    }

    @Nested
    class Values {

        @Test
        void places_are_those_of_the_placeholders() {
            Seq<SqlStatement> statements =
                    split("create table ${s}.t (a int); selct ${b};\nselect ${a} from ${t}; select 2", "a long value");
            assertThat(statements.map(SqlStatement::text)).contains("select a long value from a long value");
            assertThat(statements.last().place()).hasToString("f.sql:2:24");
            SqlStatement third = statements.get(2);
            assertThat(third.placeAt("select a long value f".length())).hasToString("f.sql:2:13");
            assertThat(third.placeAt("select a lo".length())).hasToString("f.sql:2:8");
        }

        @Test
        void lines_inside_a_value_do_not_count() {
            SqlStatement last =
                    split("select ${a}; select ${a};\nselect 3", "1\n, 2").last();
            assertThat(last.place()).hasToString("f.sql:2:1");
        }

        @Test
        void an_empty_value_takes_the_columns_of_its_placeholder() {
            assertThat(split("select 1 ${a} ; ${a}select 2", "").last().place()).hasToString("f.sql:1:21");
        }

        @Test
        void a_problem_shows_the_line_as_it_was_written() {
            ScriptProblem problem = splitter.split(script("select ${a};\nselct ${a}, ${a}; select 'x", "1\n2"))
                    .getError()
                    .last();
            assertThat(problem.place()).hasToString("f.sql:2:26");
            assertThat(problem.sourceLine()).isEqualTo("selct ${a}, ${a}; select 'x");
        }

        @Test
        void a_value_does_not_change_the_fingerprint_and_another_placeholder_does() {
            Fingerprint one = split("select ${a}", "1").head().fingerprint();
            assertThat(split("select  ${a}", "2").head().fingerprint()).isEqualTo(one);
            assertThat(split("select ${b}", "1").head().fingerprint()).isNotEqualTo(one);
        }

        @Test
        void a_secret_is_concealed_in_whatever_is_said() {
            SqlStatement statement = split("create role a password '${p}'; create role b password '${p}'", "s3cret")
                    .last();
            assertThat(statement.text()).contains("s3cret");
            assertThat(statement.headline()).isEqualTo("create role b password '${p}'");
            assertThat(statement.concealed("syntax error at \"s3cret\"")).isEqualTo("syntax error at \"${p}\"");
            assertThat(statement
                            .part("x s3cret", statement.place(), Vector.empty())
                            .headline())
                    .isEqualTo("x ${p}");
        }

        private Seq<SqlStatement> split(String written, String value) {
            return splitter.split(script(written.replace("selct", "select"), value))
                    .get();
        }

        private ScriptText script(String written, String value) {
            Matcher placeholder = Pattern.compile("\\$\\{\\w+}").matcher(written);
            StringBuilder text = new StringBuilder();
            List<Substitution> values = new ArrayList<>();
            int copied = 0;
            while (placeholder.find()) {
                text.append(written, copied, placeholder.start());
                values.add(new Substitution(text.length(), value, placeholder.group(), Substitution.Secrecy.SECRET));
                text.append(value);
                copied = placeholder.end();
            }
            text.append(written.substring(copied));
            return new ScriptText(
                    text.toString(), new Place("f.sql", 1, 1), Substitutions.of(Vector.ofAll(values)), Vector.empty());
        }
    }
}
