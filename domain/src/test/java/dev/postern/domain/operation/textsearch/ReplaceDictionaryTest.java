package dev.postern.domain.operation.textsearch;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ReplaceDictionaryTest {

    private static final ObjectName OURS = inSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, "ours");
    private static final Catalog CONFIGURED = Catalog.EMPTY.with(DatabaseObject.of(OURS, Mappings.KIND)
            .with(Mappings.property("word"), Definition.server("public.plain, english_stem"))
            .with(Mappings.property("email"), Definition.server("simple")));
    private static final ReplaceDictionary EVERYWHERE = forTokens();

    @Test
    void configuration_that_is_missing_is_waited_for() {
        assertThat(verdict(EVERYWHERE, covering(Catalog.EMPTY, OURS)))
                .isEqualTo("defer: text search configuration public.ours");
    }

    @Test
    void dictionary_is_replaced_wherever_it_is_and_keeps_its_place() {
        Catalog after = EVERYWHERE.project(CONFIGURED);

        assertThat(after.object(OURS).get().property(Mappings.property("word")))
                .contains(Definition.server("public.plain, simple"));
        assertThat(verdict(EVERYWHERE, CONFIGURED)).isEqualTo("apply");
        assertThat(verdict(EVERYWHERE, after)).startsWith("already in place");
    }

    @Test
    void dictionary_is_replaced_only_for_the_tokens_that_are_named() {
        assertThat(verdict(forTokens("email"), CONFIGURED)).startsWith("already in place");
        assertThat(verdict(forTokens("word"), CONFIGURED)).isEqualTo("apply");
    }

    @Test
    void dictionaries_come_back_for_each_token_that_had_it() {
        assertThat(inverse(EVERYWHERE, CONFIGURED))
                .isEqualTo("ALTER TEXT SEARCH CONFIGURATION public.ours"
                        + " ALTER MAPPING FOR word WITH public.plain, english_stem");
    }

    @Test
    void two_replacements_keep_their_order() {
        assertThat(commute(EVERYWHERE, forTokens("email"), CONFIGURED)).isFalse();
    }

    private static ReplaceDictionary forTokens(String... tokens) {
        return new ReplaceDictionary(OURS, Vector.of(tokens), "english_stem", "simple", Uses.NOTHING);
    }
}
