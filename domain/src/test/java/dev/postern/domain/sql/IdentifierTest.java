package dev.postern.domain.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "Orders ! orders",
                "ÄpFEL_1$ ! Äpfel_1$",
                "\"Orders\" ! Orders",
                "\"a\"\"b\" ! a\"b",
                "\" \"\"x\"\" \" !  \"x\" ",
                "U&\"d\\0061t\\+000061\\\\\" ! data\\"
            },
            ignoreLeadingAndTrailingWhitespace = true)
    void a_name_as_written_is_stored_folded_or_unquoted(String written, String stored) {
        assertThat(Identifier.folded(written).value().strip()).isEqualTo(stored.strip());
    }

    @Test
    void a_name_is_cut_to_63_bytes_in_whole_characters() {
        assertThat(Identifier.folded("a".repeat(70)).value()).isEqualTo("a".repeat(63));
        assertThat(Identifier.folded("é".repeat(40)).value()).isEqualTo("é".repeat(31));
        assertThat(Identifier.folded("a" + "é".repeat(40)).value()).isEqualTo("a" + "é".repeat(31));
        assertThat(Identifier.folded("\"" + "🐘".repeat(20) + "\"").value()).isEqualTo("🐘".repeat(15));
        assertThat(Identifier.folded("名".repeat(30)).value()).isEqualTo("名".repeat(21));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "a b",
                "a.b",
                "\"a",
                "\"a\"b",
                "1a",
                "'a'",
                " a",
                "U&\"\\00\"",
                "U&\"\\+FFFFFF\"",
                "\"\0\""
            })
    void what_is_not_one_name_is_refused(String written) {
        assertThatThrownBy(() -> Identifier.folded(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "a\0b"})
    void a_stored_name_is_neither_empty_nor_holds_a_nul(String value) {
        assertThatThrownBy(() -> new Identifier(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '\0',
            value = {
                "orders ! orders",
                "_a1 ! _a1",
                "Orders ! \"Orders\"",
                "1a ! \"1a\"",
                "a$b ! \"a$b\"",
                "é ! \"é\"",
                "a b ! \"a b\"",
                "a\"b ! \"a\"\"b\"",
                "user ! \"user\"",
                "left ! \"left\"",
                "json_table ! \"json_table\"",
                "name ! name"
            })
    void a_name_is_quoted_where_quote_ident_quotes_it(String value, String sql) {
        assertThat(new Identifier(value).sql()).isEqualTo(sql);
        assertThat(new Identifier(value)).hasToString(sql);
    }

    @Property
    void a_name_written_is_the_name_read(@ForAll @NotEmpty String value) {
        String name = Folding.cut(value.replace('\0', '_'));
        assertThat(Identifier.folded(new Identifier(name).sql()).value()).isEqualTo(name);
    }

    @Test
    void names_have_an_order() {
        assertThat(Stream.of("public.b", "a.z", "public.a")
                        .map(name -> name.split("\\."))
                        .map(parts -> QualifiedName.of(parts[0], parts[1]))
                        .sorted())
                .extracting(QualifiedName::sql)
                .containsExactly("a.z", "public.a", "public.b");
    }

    @Test
    void each_part_of_a_qualified_name_is_quoted_by_itself() {
        assertThat(QualifiedName.of("Sales", "order")).hasToString("\"Sales\".\"order\"");
    }
}
