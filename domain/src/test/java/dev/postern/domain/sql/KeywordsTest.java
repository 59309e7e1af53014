package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists were compared with pg_get_keywords() and quote_ident() of PostgreSQL 18.6. */
class KeywordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"select", "USER", "Table", "left", "system_user"})
    void a_reserved_word_can_name_a_table_only_in_quotes(String word) {
        assertThat(Keywords.isReserved(word)).isTrue();
        assertThat(Keywords.isQuoted(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigint", "json", "values"})
    void a_word_that_only_functions_cannot_have_is_not_reserved_but_quoted(String word) {
        assertThat(Keywords.isReserved(word)).isFalse();
        assertThat(Keywords.isQuoted(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "orders", "begin", "\u212Aey", ""})
    void any_other_word_is_a_name(String word) {
        assertThat(Keywords.isReserved(word)).isFalse();
        assertThat(Keywords.isQuoted(word)).isFalse();
    }
}
