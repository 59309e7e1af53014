package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected tokens were compared with those of PostgreSQL 17's own scanner (libpg_query). */
class SqlLexerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'it''s; --'",
                "'a\\'",
                "E'it\\'s'",
                "e'\\\\'",
                "U&'d\\0061t'",
                "N'a'",
                "b'01'",
                "X'1F'",
                "'two\nlines'"
            })
    void strings_are_one_token(String sql) {
        assertThat(read(sql)).containsExactly("STRING " + sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"\"b; --\"", "U&\"d\\0061t\"", "u&\"\"", "\"'\""})
    void quoted_identifiers_are_one_token(String sql) {
        assertThat(read(sql)).containsExactly("QUOTED_IDENTIFIER " + sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$a;'b$$", "$tag$ $$ ; $ta$ $tag$", "$é_1$$é_1$", "$a$x$b$a$", "$$\n$$"})
    void dollar_strings_are_one_token(String sql) {
        assertThat(read(sql)).containsExactly("DOLLAR_STRING " + sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_1", "a$b$c", "größe", "名前", "\u00A0x", "E1"})
    void words_hold_letters_of_any_script_digits_underscores_and_dollars(String sql) {
        assertThat(read(sql)).containsExactly("WORD " + sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1.",
                "1.5",
                ".5",
                "1e5",
                "1.e5",
                "1.5E-3",
                "1_000",
                "1_0.0_1e1_0",
                "0x1F",
                "0X_f_f",
                "0o17",
                "0b101"
            })
    void numbers_are_one_token(String sql) {
        assertThat(read(sql)).containsExactly("NUMBER " + sql);
    }

    @Test
    void dots_between_numbers_are_a_range() {
        assertThat(read("1..10")).containsExactly("NUMBER 1", "PUNCTUATION ..", "NUMBER 10");
    }

    @Test
    void a_dollar_before_digits_is_a_parameter_and_before_a_digit_no_tag() {
        assertThat(read("$1$2")).containsExactly("PARAMETER $1", "PARAMETER $2");
    }

    @Test
    void a_dollar_before_anything_else_stands_for_itself() {
        assertThat(read("$a $")).containsExactly("PUNCTUATION $", "WORD a", "PUNCTUATION $");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "a<-b ! < -",
                "a<=-b ! <= -",
                "a@-b ! @-",
                "a||/b ! ||/",
                "a*-+-b ! * - + -",
                "a#-- b ! #",
                "a+/*c*/b ! +",
                "a&&&--c ! &&&",
                "a->>b ! ->>",
                "a=>b ! =>"
            })
    void operators_end_at_comments_and_before_signs_as_in_PostgreSQL(String sql, String operators) {
        assertThat(read(sql).stream().filter(token -> token.startsWith("OPERATOR")))
                .containsExactly(List.of(operators.split(" ")).stream()
                        .map(operator -> "OPERATOR " + operator)
                        .toArray(String[]::new));
    }

    @Test
    void colons_and_dots_go_in_pairs() {
        assertThat(read(":::= a.b"))
                .containsExactly("PUNCTUATION ::", "OPERATOR :=", "WORD a", "PUNCTUATION .", "WORD b");
    }

    @Test
    void a_line_comment_ends_before_its_newline() {
        assertThat(read("-- a\r\n1 --b")).containsExactly("COMMENT -- a", "NUMBER 1", "COMMENT --b");
    }

    @Test
    void block_comments_nest() {
        assertThat(read("/* /* ' */ /*/ */ */ 1")).containsExactly("COMMENT /* /* ' */ /*/ */ */", "NUMBER 1");
    }

    @Test
    void a_string_on_the_next_line_continues_with_the_same_escapes() {
        assertThat(read("E'a' -- b\n 'it\\'s'")).containsExactly("STRING E'a'", "COMMENT -- b", "STRING 'it\\'s'");
    }

    @Test
    void a_string_after_anything_else_begins_anew() {
        assertThat(read("E'a'\n, 'b\\'")).containsExactly("STRING E'a'", "PUNCTUATION ,", "STRING 'b\\'");
    }

    @Test
    void characters_without_a_meaning_are_tokens_too() {
        assertThat(read("\\ {\u0001")).containsExactly("PUNCTUATION \\", "PUNCTUATION {", "PUNCTUATION \u0001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "a 'b ! STRING",
                "a 'b'' ! STRING",
                "a E'b\\' ! STRING",
                "a \"b ! QUOTED_IDENTIFIER",
                "a $x$ $y$ ! DOLLAR_STRING",
                "a /* /* */ ! COMMENT"
            })
    void what_is_never_closed_is_a_fault_where_it_begins(String sql, TokenKind kind) {
        SqlLexer lexer = new SqlLexer(sql);
        lexer.forEachRemaining(token -> {});
        assertThat(lexer.fault()).containsExactly(new LexicalFault(kind, 2));
    }

    @Test
    void there_is_nothing_behind_the_last_token() {
        SqlLexer lexer = new SqlLexer(" ");
        assertThat(lexer.hasNext()).isFalse();
        assertThatThrownBy(lexer::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_key_word_is_known_in_any_case_but_not_in_quotes() {
        assertThat(first("SeLeCT").isWord("SeLeCT", "select")).isTrue();
        assertThat(first("\"select\"").isWord("\"select\"", "select")).isFalse();
        assertThat(first("selects").isWord("selects", "select")).isFalse();
        assertThat(first("\u212Aey").isWord("\u212Aey", "key"))
                .as("the Kelvin sign is no K")
                .isFalse();
    }

    private static Token first(String sql) {
        return new SqlLexer(sql).next();
    }

    private static List<String> read(String sql) {
        List<String> tokens = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        lexer.forEachRemaining(token -> tokens.add(token.kind() + " " + token.text(sql)));
        assertThat(lexer.fault()).isEmpty();
        return tokens;
    }
}
