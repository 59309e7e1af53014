package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RenameEnumValueTest {

    private static final Catalog MOODS =
            Catalog.EMPTY.with(EnumLabels.type(name("mood"), Vector.of("sad", "it's", "happy")));
    private static final RenameEnumValue RENAMED = new RenameEnumValue(name("mood"), "it's", "so so");

    @Test
    void type_and_value_are_waited_for() {
        assertThat(verdict(RENAMED, covering(Catalog.EMPTY, type("mood")))).isEqualTo("defer: enum type public.mood");
        assertThat(verdict(new RenameEnumValue(name("mood"), "glad", "merry"), MOODS))
                .isEqualTo("defer: value 'glad' of enum type public.mood");
    }

    @Test
    void value_keeps_its_place() {
        Catalog after = RENAMED.project(MOODS);

        assertThat(EnumLabels.of(after.object(type("mood")).get()).get().labels())
                .containsExactly("sad", "so so", "happy");
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void other_value_of_that_name_is_in_the_way() {
        assertThat(verdict(new RenameEnumValue(name("mood"), "sad", "happy"), MOODS))
                .startsWith("conflict: ");
    }

    @Test
    void value_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, MOODS)).isEqualTo("ALTER TYPE public.mood RENAME VALUE 'so so' TO 'it''s'");
    }

    @Test
    void new_value_beside_it_is_not_added_meanwhile() {
        AddEnumValue beside = new AddEnumValue(name("mood"), "calm", new EnumPlace.After("it's"));

        assertThat(commute(RENAMED, beside, MOODS)).isFalse();
    }
}
