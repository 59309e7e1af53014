package dev.postern.domain.operation.textsearch;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final ObjectName OURS = new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, name("ours"));
    private static final ObjectName THEIRS =
            new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, name("theirs"));

    private final Catalog catalog = Catalog.EMPTY
            .withSchema(identifier("public"))
            .covering(io.vavr.collection.LinkedHashSet.of(OURS, THEIRS), io.vavr.collection.LinkedHashSet.empty())
            .with(DatabaseObject.of(OURS, Mappings.KIND)
                    .with(Mappings.PARSER, Definition.server("\"default\""))
                    .with(Mappings.property("word"), Definition.server("public.plain, english_stem"))
                    .with(Mappings.property("email"), Definition.server("simple")));

    @Test
    void a_copy_is_what_the_other_is_like_when_it_is_made() {
        CopyConfiguration copy = new CopyConfiguration(name("theirs"), OURS, Uses.NOTHING);
        Catalog after = copy.project(catalog);
        assertThat(after.object(THEIRS).get().properties())
                .isEqualTo(catalog.object(OURS).get().properties());
        assertThat(copy.goal().ask(after).holds()).isTrue();
        assertThat(copy.goal().ask(catalog).toString()).contains("NotYet");
        assertThat(copy.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void a_dictionary_is_replaced_wherever_it_is_and_comes_back_there() {
        ReplaceDictionary replaced =
                new ReplaceDictionary(OURS, Vector.empty(), "english_stem", "simple", Uses.NOTHING);
        Catalog after = replaced.project(catalog);
        assertThat(after.object(OURS).get().property(Mappings.property("word")))
                .contains(Definition.server("public.plain, simple"));
        assertThat(replaced.goal().ask(catalog).holds()).isFalse();
        assertThat(replaced.goal().ask(after).holds()).isTrue();
        assertThat(replaced.inverse(catalog, after))
                .isEqualTo(
                        Inverse.of(
                                "ALTER TEXT SEARCH CONFIGURATION public.ours ALTER MAPPING FOR word WITH public.plain, english_stem"));
    }

    @Test
    void a_dictionary_is_replaced_only_for_the_tokens_that_are_named() {
        ReplaceDictionary replaced =
                new ReplaceDictionary(OURS, Vector.of("email"), "english_stem", "simple", Uses.NOTHING);
        assertThat(replaced.goal().ask(catalog).holds()).isTrue();
    }

    @Test
    void an_option_of_a_dictionary_is_set_back_or_taken_away() {
        ObjectName plain = new ObjectName.InSchema(ObjectClass.TEXT_SEARCH_DICTIONARY, name("plain"));
        Property accept = new Property("option accept");
        ChangeDictionary changed =
                new ChangeDictionary(plain, identifier("accept"), accept, Option.some(Definition.server("'false'")));
        Catalog without = Catalog.EMPTY.with(DatabaseObject.of(plain, "text search dictionary"));
        assertThat(changed.inverse(without, without))
                .isEqualTo(Inverse.of("ALTER TEXT SEARCH DICTIONARY public.plain (accept)"));
        Catalog with = changed.project(without);
        assertThat(changed.inverse(with, with))
                .isEqualTo(Inverse.of("ALTER TEXT SEARCH DICTIONARY public.plain (accept = 'false')"));
    }
}
