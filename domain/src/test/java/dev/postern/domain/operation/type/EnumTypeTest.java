package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.testing.Fixtures;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class EnumTypeTest {

    private static final ObjectName MOOD = EnumLabels.name(name("mood"));

    private final Catalog moods = Catalog.EMPTY
            .withSchema(Fixtures.identifier("public"))
            .with(EnumLabels.type(name("mood"), Vector.of("sad", "it's", "happy")));

    @Test
    void a_new_value_stands_last_unless_its_place_is_named() {
        assertThat(labelsAfter(new AddEnumValue(name("mood"), "ok", new EnumPlace.Last())))
                .containsExactly("sad", "it's", "happy", "ok");
        assertThat(labelsAfter(new AddEnumValue(name("mood"), "ok", new EnumPlace.Before("it's"))))
                .containsExactly("sad", "ok", "it's", "happy");
        assertThat(labelsAfter(new AddEnumValue(name("mood"), "ok", new EnumPlace.After("it's"))))
                .containsExactly("sad", "it's", "ok", "happy");
    }

    @Test
    void a_value_that_is_there_is_in_place() {
        assertThat(new AddEnumValue(name("mood"), "sad", new EnumPlace.Last())
                        .goal()
                        .ask(moods)
                        .holds())
                .isTrue();
    }

    @Test
    void a_new_value_needs_the_type_and_its_neighbour() {
        Operation beside = new AddEnumValue(name("mood"), "ok", new EnumPlace.After("glad"));
        assertThat(beside.needs().map(Guard::describe))
                .containsExactly("enum type public.mood exists", "enum type public.mood has the value 'glad'");
        assertThat(beside.needs().map(need -> need.ask(moods).holds())).containsExactly(true, false);
    }

    @Test
    void a_new_value_can_be_used_once_it_is_committed_and_stays() {
        Operation added = new AddEnumValue(name("mood"), "ok", new EnumPlace.Last());
        assertThat(added.usability()).isEqualTo(Operation.Usability.ONCE_COMMITTED);
        assertThat(added.inverse(moods, moods)).isInstanceOf(Inverse.Irreversible.class);
    }

    @Test
    void a_renamed_value_keeps_its_place_and_can_be_named_back() {
        Operation renamed = new RenameEnumValue(name("mood"), "it's", "so so");
        assertThat(labelsAfter(renamed)).containsExactly("sad", "so so", "happy");
        assertThat(renamed.goal().ask(moods).holds()).isFalse();
        assertThat(renamed.goal().ask(renamed.project(moods)).holds()).isTrue();
        assertThat(renamed.inverse(moods, moods))
                .isEqualTo(Inverse.of("ALTER TYPE public.mood RENAME VALUE 'so so' TO 'it''s'"));
    }

    @Test
    void other_values_contradict_a_type_that_is_to_be_created() {
        Operation created = new CreateType(EnumLabels.type(name("mood"), Vector.of("sad")), Uses.NOTHING);
        assertThat(created.goal().ask(moods).toString()).contains("Contradicted", "labels 'sad'");
    }

    @Test
    void columns_are_of_the_type_under_its_new_name() {
        Catalog used = moods.with(Table.of(
                name("diary"),
                Vector.of(Fixtures.column("mood", "public.mood"), Fixtures.column("moods", "public.mood[]")),
                Vector.empty()));
        Catalog after = new RenameType("type", name("mood"), name("feeling")).project(used);
        assertThat(after.table(name("diary"))
                        .get()
                        .columns()
                        .map(each -> each.type().name()))
                .containsExactly("public.feeling", "public.feeling[]");
        assertThat(after.object(MOOD)).isEmpty();
    }

    private Iterable<String> labelsAfter(Operation operation) {
        return EnumLabels.of(operation.project(moods).object(MOOD).get()).get().labels();
    }
}
