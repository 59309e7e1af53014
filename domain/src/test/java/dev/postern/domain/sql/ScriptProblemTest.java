package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptProblemTest {

    @Test
    void it_shows_the_place_the_line_and_what_to_do() {
        assertThat(render(5, "ab; selct 1")).isEqualTo("""
                f.sql:3:5: no
                ab; selct 1
                    ^
                do""");
    }

    @Test
    void tabs_keep_the_caret_under_its_column() {
        assertThat(render(4, "\ta\tselct")).isEqualTo("f.sql:3:4: no\n\ta\tselct\n\t \t^\ndo");
    }

    @Test
    void a_column_is_a_character_even_outside_the_basic_plane() {
        assertThat(render(3, "🐘 x")).isEqualTo("f.sql:3:3: no\n🐘 x\n  ^\ndo");
    }

    @Test
    void the_caret_may_stand_behind_the_line() {
        assertThat(render(4, "abc")).isEqualTo("f.sql:3:4: no\nabc\n   ^\ndo");
    }

    @Test
    void of_a_long_line_the_neighbourhood_is_shown() {
        String shown = render(5_001, "a".repeat(5_000) + "b" + "c".repeat(5_000));
        assertThat(shown)
                .isEqualTo("f.sql:3:5001: no\n…" + "a".repeat(80) + "b" + "c".repeat(79) + "…\n" + " ".repeat(81)
                        + "^\ndo");
    }

    @Test
    void what_a_terminal_might_obey_is_not_shown() {
        assertThat(render(1, "\u001B[2Jx")).isEqualTo("f.sql:3:1: no\n\uFFFD[2Jx\n^\ndo");
    }

    private static String render(int column, String line) {
        return new ScriptProblem(new Place("f.sql", 3, column), "no", "do", line).render();
    }
}
