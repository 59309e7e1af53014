package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.view;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CreateTypeTest {

    private static final Catalog NONE =
            covering(covering(Catalog.EMPTY.withSchema(identifier("public")), type("mood")), "mood");
    private static final CreateType MOOD = mood("sad", "happy");

    @Test
    void type_that_something_names_is_created_at_once_or_not_at_all() {
        assertThat(verdict(MOOD, NONE)).isEqualTo("apply");
        assertThat(verdict(MOOD, covering(covering(Catalog.EMPTY, type("mood")), "mood")))
                .isEqualTo("refuse: create enum type public.mood needs schema public");
    }

    @Test
    void type_of_the_same_values_is_in_place_and_of_others_in_the_way() {
        assertThat(verdict(MOOD, MOOD.project(NONE))).startsWith("already in place");
        assertThat(verdict(mood("sad"), MOOD.project(NONE)))
                .isEqualTo("conflict: expected enum type public.mood, labels 'sad',"
                        + " found enum type public.mood, labels 'sad', 'happy'");
    }

    @Test
    void domain_of_its_name_is_in_the_way() {
        assertThat(verdict(MOOD, NONE.with(Domains.over(name("mood"), new DataType("text")))))
                .isEqualTo("conflict: expected enum type public.mood, found domain public.mood");
    }

    @Test
    void view_of_its_name_is_in_the_way_and_a_sequence_is_not() {
        assertThat(verdict(MOOD, NONE.with(view("mood"))))
                .isEqualTo("conflict: expected enum type public.mood, found view public.mood");
        assertThat(verdict(MOOD, NONE.with(new OtherRelation(name("mood"), "sequence"))))
                .isEqualTo("apply");
    }

    @Test
    void domain_is_dropped_as_one_and_every_other_type_as_a_type() {
        CreateType zip = new CreateType(Domains.over(name("zip"), new DataType("text")), Uses.NOTHING);

        assertThat(inverse(MOOD, NONE)).isEqualTo("DROP TYPE public.mood");
        assertThat(inverse(zip, NONE)).isEqualTo("DROP DOMAIN public.zip");
    }

    @Test
    void value_is_not_added_before_the_type_is_there() {
        assertThat(commute(MOOD, new AddEnumValue(name("mood"), "calm", new EnumPlace.Last()), NONE))
                .isFalse();
    }

    private static CreateType mood(String... labels) {
        return new CreateType(EnumLabels.type(name("mood"), Vector.of(labels)), Uses.NOTHING);
    }
}
