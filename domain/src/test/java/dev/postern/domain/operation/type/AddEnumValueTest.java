package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class AddEnumValueTest {

    private static final Catalog MOODS =
            Catalog.EMPTY.with(EnumLabels.type(name("mood"), Vector.of("sad", "it's", "happy")));
    private static final AddEnumValue LAST = add(new EnumPlace.Last());

    @Test
    void new_value_stands_last_unless_its_place_is_named() {
        assertThat(labelsAfter(LAST)).containsExactly("sad", "it's", "happy", "ok");
        assertThat(labelsAfter(add(new EnumPlace.Before("it's")))).containsExactly("sad", "ok", "it's", "happy");
        assertThat(labelsAfter(add(new EnumPlace.After("it's")))).containsExactly("sad", "it's", "ok", "happy");
    }

    @Test
    void value_that_is_there_is_in_place_wherever_it_stands() {
        AddEnumValue sad = new AddEnumValue(name("mood"), "sad", new EnumPlace.Last());

        assertThat(verdict(sad, MOODS)).isEqualTo("already in place: enum type public.mood has the value 'sad'");
    }

    @Test
    void type_and_neighbour_are_waited_for() {
        assertThat(verdict(LAST, covering(Catalog.EMPTY, type("mood")))).isEqualTo("defer: enum type public.mood");
        assertThat(verdict(add(new EnumPlace.After("glad")), MOODS))
                .isEqualTo("defer: value 'glad' of enum type public.mood");
    }

    @Test
    void domain_has_no_values() {
        assertThat(verdict(LAST, Catalog.EMPTY.with(Domains.over(name("mood"), new DataType("text")))))
                .isEqualTo("conflict: expected enum type public.mood, found domain public.mood");
    }

    @Test
    void new_value_can_be_used_once_it_is_committed_and_stays() {
        assertThat(LAST.usability()).isEqualTo(Operation.Usability.ONCE_COMMITTED);
        assertThat(inverse(LAST, MOODS)).startsWith("irreversible: PostgreSQL takes no value from an enum type");
    }

    @Test
    void two_new_values_keep_their_order() {
        assertThat(commute(LAST, add(new EnumPlace.Before("sad")), MOODS)).isFalse();
    }

    private static Iterable<String> labelsAfter(Operation operation) {
        return EnumLabels.of(operation.project(MOODS).object(type("mood")).get())
                .get()
                .labels();
    }

    private static AddEnumValue add(EnumPlace place) {
        return new AddEnumValue(name("mood"), "ok", place);
    }
}
