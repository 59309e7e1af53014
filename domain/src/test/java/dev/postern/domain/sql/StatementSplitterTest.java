package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementSplitterTest {

    private final StatementSplitter splitter = new StatementSplitter();

    @Nested
    class Statements {

        @Test
        void semicolons_separate_statements_and_belong_to_none() {
            assertThat(texts("select 1 ; select 2")).containsExactly("select 1", "select 2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n", ";", ";;\n;", "-- nothing\n", "/* ; */;"})
        void empty_statements_vanish(String script) {
            assertThat(texts(script)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select ';'",
                    "select E'\\';'",
                    "select \";\"",
                    "select U&\";\"",
                    "do $$ begin; end; $$",
                    "do $a$ $$;$$ $a$",
                    "select 1 /* ; /* ; */ ; */ + 1",
                    "select 1 -- ;\n + 1",
                    "create rule r as on insert to t do (delete from a; delete from b)",
                    "create function f() returns int language sql begin atomic select 1; select 2; end",
                    "create or replace procedure p() begin atomic end",
                    "CREATE FUNCTION f(x int) RETURNS int BEGIN ATOMIC SELECT CASE x WHEN 1 THEN 2 END; END",
                    "create function f() begin atomic select 1 as end; select t.end from t; select 1 end; end",
                    "create function f() begin atomic (select 1); select (case when a then b end); end",
                    "create function begin() returns int begin atomic select 1; end"
                })
        void some_semicolons_end_no_statement(String statement) {
            assertThat(texts(statement + ";" + statement)).containsExactly(statement, statement);
        }

        @Test
        void begin_without_atomic_begins_a_transaction() {
            assertThat(texts("begin; create function f() returns int as 'x' language sql; end; select 1"))
                    .containsExactly("begin", "create function f() returns int as 'x' language sql", "end", "select 1");
        }

        @Test
        void a_closing_parenthesis_too_many_is_left_to_the_server() {
            assertThat(texts("select 1); select 2")).containsExactly("select 1)", "select 2");
        }

        @Test
        void an_open_parenthesis_without_a_semicolon_behind_it_is_left_to_the_server() {
            assertThat(texts("select (1")).containsExactly("select (1");
        }

        @Test
        void the_text_reaches_from_the_first_token_to_the_last() {
            assertThat(texts("-- a\n  select /* b */ 1 -- c\n ; -- d\n")).containsExactly("select /* b */ 1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"(select 1)", "with a as (select 1) table a", "VALUES (1)", "Table t", "analyse t"})
        void queries_and_commands_may_begin_a_statement(String statement) {
            assertThat(texts(statement)).containsExactly(statement);
        }
    }

    @Nested
    class Places {

        @Test
        void lines_and_columns_count_from_one() {
            assertThat(split("select 1;\n\n\tselect 2").map(SqlStatement::place))
                    .containsExactly(new Place("f.sql", 1, 1), new Place("f.sql", 3, 2));
        }

        @Test
        void a_line_ends_with_newline_carriage_return_or_both() {
            assertThat(split("select 1;\r\nselect 2;\rselect 3;\nselect 4")
                            .map(s -> s.place().line()))
                    .containsExactly(1, 2, 3, 4);
        }

        @Test
        void a_byte_order_mark_takes_no_column() {
            assertThat(split("\uFEFFselect 1")).first().satisfies(statement -> {
                assertThat(statement.text()).isEqualTo("select 1");
                assertThat(statement.place()).hasToString("f.sql:1:1");
            });
        }

        @Test
        void a_character_outside_the_basic_plane_is_one_column() {
            assertThat(split("/* 🐘 */ select 1").map(SqlStatement::place)).containsExactly(new Place("f.sql", 1, 9));
        }
    }

    @Nested
    class Comments {

        @Test
        void a_statement_has_the_comments_before_and_inside_it() {
            assertThat(comments("-- a\n/* b */ select /* c */ 1 -- d\n; select 2"))
                    .containsExactly(Vector.of("a", "b", "c", "d"), Vector.empty());
        }

        @Test
        void a_comment_behind_the_semicolon_on_its_line_belongs_to_the_statement_before() {
            assertThat(comments("select 1; -- a\n-- b\nselect 2; /* c */ /* d\n */ select 3;--e"))
                    .containsExactly(Vector.of("a"), Vector.of("b", "c", "d"), Vector.of("e"));
        }

        @Test
        void a_comment_before_a_statement_on_the_same_line_belongs_to_that() {
            assertThat(comments("select 1; /* a */ select 2")).containsExactly(Vector.empty(), Vector.of("a"));
        }

        @Test
        void comments_behind_the_last_statement_belong_to_none() {
            assertThat(comments("select 1;\n-- a")).containsExactly(Vector.empty());
        }

        @Test
        void a_comment_before_an_empty_statement_belongs_to_the_next() {
            assertThat(comments("-- a\n; select 1")).containsExactly(Vector.of("a"));
        }

        @Test
        void a_comment_knows_its_place() {
            assertThat(split("select 1;\n  -- a\nselect 2").last().comments())
                    .containsExactly(new Comment("-- a", new Place("f.sql", 2, 3)));
        }

        private Seq<Seq<String>> comments(String script) {
            return split(script).map(statement -> statement.comments().map(Comment::content));
        }
    }

    @Nested
    class Problems {

        @ParameterizedTest
        @CsvSource(
                delimiter = '!',
                quoteCharacter = '\0',
                value = {
                    "select 'a; ! this string is never closed ! close it with ' (a ' inside the string is written twice)",
                    "select \"a; ! this quoted name is never closed ! close it with \" (a \" inside the name is written twice)",
                    "select $a$; ! this $a$ string is never closed ! close it with $a$",
                    "select /* a; ! this comment is never closed ! close it with */ (comments nest: each /* inside it needs a */ of its own)"
                })
        void what_is_never_closed_is_reported_where_it_begins(String script, String fault, String remedy) {
            assertThat(problems(script)).singleElement().satisfies(problem -> {
                assertThat(problem.place()).hasToString("f.sql:1:8");
                assertThat(problem.fault()).isEqualTo(fault);
                assertThat(problem.remedy()).isEqualTo(remedy);
            });
        }

        @ParameterizedTest
        @CsvSource({"SELCT, SELECT", "craete, CREATE", "DORP, DROP", "isnert, INSERT", "alterr, ALTER", "ST, SET"})
        void a_misspelt_command_is_guessed(String word, String command) {
            assertThat(problems("select 1;\n " + word + " x")).singleElement().satisfies(problem -> {
                assertThat(problem.place()).hasToString("f.sql:2:2");
                assertThat(problem.fault()).isEqualTo("no SQL command begins with " + word);
                assertThat(problem.remedy()).isEqualTo("did you mean " + command + "?");
            });
        }

        @Test
        void a_word_like_no_command_is_told_what_a_command_is() {
            assertThat(problems("bananas are yellow"))
                    .extracting(ScriptProblem::remedy)
                    .containsExactly("begin the statement with a command of PostgreSQL, such as CREATE, ALTER or"
                            + " INSERT; what is a comment begins with --");
        }

        @ParameterizedTest
        @ValueSource(strings = {")", "'a'", "\"select\"", "1", "+", "$1"})
        void a_statement_begins_with_a_word_or_a_parenthesis(String first) {
            assertThat(problems(first + " x;"))
                    .extracting(ScriptProblem::fault)
                    .containsExactly("no statement begins with " + first);
        }

        @ParameterizedTest
        @CsvSource({
            "\\i other.sql, \\i",
            "\\echo don't, \\echo",
            "  \\c db, \\c",
            "select 1 \\gset, \\gset",
            "\\., \\.",
            "\\connect, \\connect"
        })
        void a_command_of_psql_is_named(String line, String command) {
            assertThat(problems(line + "\nselect 1;")).singleElement().satisfies(problem -> {
                assertThat(problem.fault()).isEqualTo(command + " is a command of psql, not SQL");
                assertThat(problem.remedy()).isNotBlank();
            });
        }

        @ParameterizedTest
        @CsvSource({
            "\\i a.sql, put the statements of that file here",
            "\\ir a.sql, put the statements of that file here",
            "\\connect shop, remove it: a run works in the one database that --url names",
            "\\copy t from 'x', write COPY … FROM STDIN; and the rows below it",
            "\\., it ends the rows of a COPY … FROM STDIN",
            "\\set name value, '--placeholder name=value'",
            "\\restrict aB3, pg_dump writes it for psql",
            "\\timing on, 'say it in SQL: Postern sends SQL to the server, which does not know'"
        })
        void a_command_of_psql_is_told_what_to_do_instead(String line, String remedy) {
            assertThat(problems(line + "\nselect 1;"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.remedy()).contains(remedy));
        }

        @Test
        void a_command_of_psql_inside_a_statement_does_not_end_it() {
            assertThat(problems("create table t (\n\\x\na int);\nselct 1"))
                    .extracting(problem -> problem.place().line())
                    .containsExactly(2, 4);
        }

        @Test
        void a_nul_is_reported_alone_with_what_is_before_it() {
            assertThat(problems("selct 1; select \0 oops; oops"))
                    .extracting(ScriptProblem::fault)
                    .containsExactly(
                            "no SQL command begins with selct",
                            "a NUL character, which PostgreSQL accepts nowhere; the file was not read beyond it");
        }

        @Test
        void a_file_in_utf16_is_one_problem() {
            assertThat(problems("s\0e\0l\0e\0c\0t\0 \0'\0"))
                    .extracting(ScriptProblem::remedy)
                    .containsExactly("remove it; if the file is UTF-16, save it as UTF-8");
        }

        @Test
        void an_open_parenthesis_that_takes_semicolons_with_it_is_reported() {
            assertThat(problems("select 1;\ncreate table t (a int;\ndrop table u;"))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.place()).hasToString("f.sql:2:16");
                        assertThat(problem.sourceLine()).isEqualTo("create table t (a int;");
                        assertThat(problem.remedy()).isEqualTo("close it with )");
                    });
        }

        @Test
        void a_body_without_its_end_is_reported() {
            assertThat(problems("create function f() begin atomic select 1; drop table u;"))
                    .extracting(ScriptProblem::remedy)
                    .containsExactly("end it with a semicolon behind its last statement and END");
        }

        @Test
        void all_problems_are_reported_in_their_order() {
            assertThat(problems("selct 1;\n\\i x\nupdat t;\nselect 'oops;\nselct"))
                    .extracting(problem -> problem.place().line())
                    .containsExactly(1, 2, 3, 4);
        }

        @Test
        void reading_stops_at_a_thousand_problems() {
            assertThat(problems("x;".repeat(5_000)))
                    .hasSize(1_001)
                    .last()
                    .satisfies(problem -> assertThat(problem.fault()).startsWith("more than 1000 problems"));
        }
    }

    @Nested
    @Timeout(20)
    class Endurance {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "(",
                    ")",
                    "/*",
                    "*/",
                    "/**/",
                    "'",
                    "\"",
                    "$$",
                    "$a",
                    "$a$b",
                    "+",
                    "-+",
                    "*-",
                    "@-",
                    "--\n",
                    ";",
                    "\\",
                    "\\ ",
                    "x;",
                    "abc;",
                    "E'\\",
                    "'a'\n",
                    "1.",
                    "0x",
                    "_1",
                    "U&",
                    "case ",
                    "begin atomic;",
                    "\r",
                    "\t",
                    "\uD83D\uDC18",
                    "select 1;/**/",
                    "create function f() begin atomic "
                })
        void a_text_of_many_repetitions_takes_linear_time_and_no_stack(String fragment) {
            String text = fragment.repeat(200_000);
            assertThat(splitter.split("f.sql", text)).isNotNull();
            assertThat(splitter.split("f.sql", "select " + text)).isNotNull();
        }
    }

    private Seq<String> texts(String script) {
        return split(script).map(SqlStatement::text);
    }

    private Seq<SqlStatement> split(String script) {
        return splitter.split("f.sql", script)
                .fold(problems -> fail(problems.map(ScriptProblem::render).mkString("\n")), all -> all);
    }

    private Seq<ScriptProblem> problems(String script) {
        return splitter.split("f.sql", script).getError();
    }
}
