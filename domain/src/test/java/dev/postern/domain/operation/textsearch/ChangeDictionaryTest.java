package dev.postern.domain.operation.textsearch;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeDictionaryTest {

    private static final ObjectName PLAIN = inSchema(ObjectClass.TEXT_SEARCH_DICTIONARY, "plain");
    private static final Catalog DICTIONARIES = Catalog.EMPTY.with(DatabaseObject.of(PLAIN, "text search dictionary"));
    private static final ChangeDictionary CHANGED = accept(Option.some(Definition.server("'false'")));

    @Test
    void dictionary_that_is_missing_is_waited_for_and_not_made_up() {
        Catalog none = covering(Catalog.EMPTY, PLAIN);

        assertThat(verdict(CHANGED, none)).isEqualTo("defer: text search dictionary public.plain");
        assertThat(CHANGED.project(none)).isEqualTo(none);
    }

    @Test
    void option_of_that_value_is_in_place() {
        assertThat(verdict(CHANGED, DICTIONARIES)).isEqualTo("apply");
        assertThat(verdict(CHANGED, CHANGED.project(DICTIONARIES))).startsWith("already in place");
        assertThat(verdict(accept(Option.none()), DICTIONARIES)).startsWith("already in place");
    }

    @Test
    void option_is_set_back_or_taken_away() {
        assertThat(inverse(CHANGED, DICTIONARIES)).isEqualTo("ALTER TEXT SEARCH DICTIONARY public.plain (accept)");
        assertThat(inverse(accept(Option.none()), CHANGED.project(DICTIONARIES)))
                .isEqualTo("ALTER TEXT SEARCH DICTIONARY public.plain (accept = 'false')");
    }

    private static ChangeDictionary accept(Option<Definition> value) {
        return new ChangeDictionary(PLAIN, identifier("accept"), new Property("option accept"), value);
    }
}
