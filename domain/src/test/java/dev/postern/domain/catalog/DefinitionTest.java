package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.identifier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Definition.Likeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    @Test
    void only_two_texts_of_the_servers_can_be_different() {
        Definition server = Definition.server("a");
        Definition author = Definition.author("a");
        assertThat(server.likeness(author)).isEqualTo(Likeness.SAME);
        assertThat(server.likeness(Definition.server("b"))).isEqualTo(Likeness.DIFFERENT);
        assertThat(server.likeness(Definition.author("b"))).isEqualTo(Likeness.UNKNOWN);
        assertThat(author.likeness(Definition.author("b"))).isEqualTo(Likeness.UNKNOWN);
        assertThat(author.likeness(Definition.server("b"))).isEqualTo(Likeness.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CHECK ((a > 0))                     | a     | b   | CHECK ((b > 0))
            CHECK ((lower(a) = 'a'))            | a     | b   | CHECK ((lower(b) = 'a'))
            CHECK ((a(x) > 0))                  | a     | b   | CHECK ((a(x) > 0))
            CHECK (("A" > a))                   | A     | b   | CHECK ((b > a))
            CHECK ((A > 0))                     | a     | B   | CHECK (("B" > 0))
            CHECK (("check" > 0))               | check | b   | CHECK ((b > 0))
            USING btree (a, b) WHERE (a > 0)    | a     | c   | USING btree (c, b) WHERE (c > 0)
            USING btree (aa)                    | a     | b   | USING btree (aa)
            """)
    void a_column_gets_another_name(String text, String from, String to, String renamed) {
        assertThat(Definition.server(text).renaming(identifier(from), identifier(to)))
                .isEqualTo(Definition.server(renamed));
        assertThat(Definition.server(text).mentions(identifier(from))).isEqualTo(!text.equals(renamed));
    }
}
