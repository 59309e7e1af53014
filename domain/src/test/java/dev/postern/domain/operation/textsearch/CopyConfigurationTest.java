package dev.postern.domain.operation.textsearch;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
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
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CopyConfigurationTest {

    private static final ObjectName OURS = inSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, "ours");
    private static final ObjectName THEIRS = inSchema(ObjectClass.TEXT_SEARCH_CONFIGURATION, "theirs");
    private static final Catalog NONE = covering(Catalog.EMPTY.withSchema(identifier("public")), OURS, THEIRS);
    private static final Catalog CONFIGURED = NONE.with(DatabaseObject.of(OURS, Mappings.KIND)
            .with(Mappings.PARSER, Definition.server("\"default\""))
            .with(Mappings.property("word"), Definition.server("public.plain, english_stem"))
            .with(Property.OWNER, Definition.server("clerk")));
    private static final CopyConfiguration COPIED =
            new CopyConfiguration(name("theirs"), OURS, Uses.object(Mappings.KIND, OURS));

    @Test
    void configuration_to_be_like_must_be_there() {
        assertThat(verdict(COPIED, NONE))
                .isEqualTo("refuse: create text search configuration public.theirs needs"
                        + " text search configuration public.ours");
        assertThat(COPIED.project(NONE)).isEqualTo(NONE);
    }

    @Test
    void copy_has_the_parser_and_the_dictionaries_of_the_other_and_an_owner_of_its_own() {
        DatabaseObject copy = COPIED.project(CONFIGURED).object(THEIRS).get();

        assertThat(copy.properties().keySet()).containsExactly(Mappings.property("word"), Mappings.PARSER);
        assertThat(verdict(COPIED, COPIED.project(CONFIGURED))).startsWith("already in place");
    }

    @Test
    void other_dictionaries_are_in_the_way() {
        Catalog other = COPIED.project(CONFIGURED)
                .with(THEIRS, Mappings.KIND, Mappings.property("word"), Option.some(Definition.server("simple")));

        assertThat(verdict(COPIED, other)).startsWith("conflict: ");
    }

    @Test
    void copy_does_not_pass_a_change_of_the_other() {
        ReplaceDictionary replaced =
                new ReplaceDictionary(OURS, Vector.empty(), "english_stem", "simple", Uses.NOTHING);

        assertThat(commute(COPIED, replaced, CONFIGURED)).isFalse();
    }

    @Test
    void copy_is_dropped_again() {
        assertThat(inverse(COPIED, CONFIGURED)).isEqualTo("DROP TEXT SEARCH CONFIGURATION public.theirs");
    }
}
