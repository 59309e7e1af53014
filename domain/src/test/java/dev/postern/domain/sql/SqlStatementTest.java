package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SqlStatementTest {

    @Test
    void the_headline_is_one_line_without_comments() {
        assertThat(headline("create table t ( -- the table\n  a int,\r\n\tb text /* b */)"))
                .isEqualTo("create table t ( a int, b text )");
    }

    @Test
    void the_headline_breaks_no_line_in_a_string() {
        assertThat(headline("select 'a\nb'")).isEqualTo("select 'a b'");
    }

    @Test
    void the_headline_has_eighty_characters_at_most() {
        assertThat(headline("select " + "a".repeat(73))).hasSize(80).endsWith("aa");
        assertThat(headline("select " + "a".repeat(74))).hasSize(80).endsWith("a…");
        assertThat(headline("select '" + "🐘".repeat(1000) + "'")).endsWith("🐘…");
    }

    @Test
    void the_layout_does_not_change_the_fingerprint() {
        assertThat(statement("select 1").fingerprint())
                .isEqualTo(statement("select -- one\n 1").fingerprint());
    }

    @Test
    void a_statement_without_text_is_refused() {
        assertThatThrownBy(() -> statement(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String headline(String text) {
        return statement(text).headline();
    }

    private static SqlStatement statement(String text) {
        return new SqlStatement(text, new Place("f.sql", 1, 1), Vector.empty());
    }
}
