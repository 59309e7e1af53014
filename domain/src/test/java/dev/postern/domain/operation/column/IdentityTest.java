package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ColumnValue;
import dev.postern.domain.catalog.ColumnValue.Identity.Generation;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.testing.MeaningText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Property INCREMENT = new Property("increment");
    private static final ObjectName SEQUENCE = new ObjectName.Relation(name("t_id_seq"));
    private static final Catalog PLAIN = catalog(table("t", notNull(column("id", "bigint"))));

    private static final AddIdentity ADDED = new AddIdentity(
            name("t"),
            identifier("id"),
            new ColumnValue.Identity(Generation.ALWAYS),
            new OtherRelation(name("t_id_seq"), "sequence"),
            LinkedHashMap.of(INCREMENT, Definition.server("5")));

    private static final Catalog COUNTED = ADDED.project(PLAIN);

    @Test
    void column_that_takes_no_nulls_gets_a_sequence_of_its_own() {
        assertThat(ADDED.goal().ask(PLAIN).holds()).isFalse();
        assertThat(ADDED.goal().ask(COUNTED).holds()).isTrue();
        assertThat(COUNTED.object(SEQUENCE).get().property(INCREMENT)).contains(Definition.server("5"));
        assertThat(COUNTED.sequencesOf(new ObjectName.Column(name("t"), identifier("id"))))
                .hasSize(1);
    }

    @Test
    void column_with_nulls_is_waited_for() {
        Catalog nullable = catalog(table("t", column("id", "bigint")));

        assertThat(ADDED.needs().forAll(need -> need.ask(PLAIN).holds())).isTrue();
        assertThat(ADDED.needs().forAll(need -> need.ask(nullable).holds())).isFalse();
    }

    @Test
    void what_is_changed_is_changed_back() {
        ChangeIdentity change = new ChangeIdentity(
                name("t"),
                identifier("id"),
                Option.some(new ColumnValue.Identity(Generation.BY_DEFAULT)),
                LinkedHashMap.of(INCREMENT, Option.none()));

        assertThat(change.goal().ask(COUNTED).holds()).isFalse();
        assertThat(change.goal().ask(change.project(COUNTED)).holds()).isTrue();
        assertThat(MeaningText.inverse(change, COUNTED))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 5");
    }

    @Test
    void only_an_identity_column_is_changed() {
        assertThat(new ColumnIsIdentity(name("t"), identifier("id"))
                        .ask(COUNTED)
                        .holds())
                .isTrue();
        assertThat(new ColumnIsIdentity(name("t"), identifier("id")).ask(PLAIN).toString())
                .contains("identity of column public.t.id");
    }

    @Test
    void identity_that_is_dropped_counts_on_behind_the_greatest_value_when_it_comes_back() {
        DropIdentity dropped = new DropIdentity(name("t"), identifier("id"));

        assertThat(dropped.goal().ask(COUNTED).holds()).isFalse();
        assertThat(dropped.goal().ask(dropped.project(COUNTED)).holds()).isTrue();
        assertThat(dropped.project(COUNTED).relation(name("t_id_seq"))).isEmpty();
        assertThat(MeaningText.inverse(dropped, COUNTED))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY"
                        + " (SEQUENCE NAME public.t_id_seq INCREMENT BY 5); "
                        + "SELECT setval('public.t_id_seq', max(id)) FROM public.t HAVING max(id) > 0");
    }
}
