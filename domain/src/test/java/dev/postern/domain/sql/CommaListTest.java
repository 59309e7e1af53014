package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommaListTest {

    @Test
    void pieces_stand_between_commas() {
        assertThat(CommaList.of("a integer, b text")).containsExactly("a integer", "b text");
    }

    @Test
    void commas_in_parentheses_brackets_and_literals_separate_nothing() {
        assertThat(CommaList.of("numeric(10,2), ARRAY[1, 2], 'a,b', \"c,d\""))
                .containsExactly("numeric(10,2)", "ARRAY[1, 2]", "'a,b'", "\"c,d\"");
    }

    @Test
    void a_blank_text_has_no_pieces() {
        assertThat(CommaList.of(" ")).isEmpty();
    }
}
