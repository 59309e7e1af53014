package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.invalid;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.testing.MeaningText;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeIndexTest {

    private static final Catalog INDEXED = catalog(table("t", column("a", "integer")), index("t_a", "t", "a"));

    private static ChangeIndexParameters fillfactor(Option<String> value) {
        return new ChangeIndexParameters(name("t_a"), LinkedHashMap.of("fillfactor", value));
    }

    private static String definition(Catalog catalog) {
        return catalog.index(name("t_a")).get().definition().text();
    }

    @Test
    void parameter_stands_in_the_definition_behind_the_keys() {
        Catalog after = fillfactor(Option.some("60")).project(INDEXED);

        assertThat(definition(after)).isEqualTo("USING btree (a) WITH (fillfactor='60')");
        assertThat(fillfactor(Option.some("60")).goal().ask(after).holds()).isTrue();
        assertThat(definition(fillfactor(Option.none()).project(after))).isEqualTo("USING btree (a)");
    }

    @Test
    void parameter_gets_the_value_back_that_it_had() {
        assertThat(MeaningText.inverse(fillfactor(Option.some("60")), INDEXED))
                .isEqualTo("ALTER INDEX public.t_a RESET (fillfactor)");
        assertThat(MeaningText.inverse(
                        fillfactor(Option.none()), fillfactor(Option.some("60")).project(INDEXED)))
                .isEqualTo("ALTER INDEX public.t_a SET (fillfactor = 60)");
    }

    @Test
    void parameters_come_before_the_predicate() {
        Catalog partial = INDEXED.with(
                INDEXED.index(name("t_a")).get().defined(Definition.server("USING btree (a) WHERE (a > 0)")));

        assertThat(definition(fillfactor(Option.some("60")).project(partial)))
                .isEqualTo("USING btree (a) WITH (fillfactor='60') WHERE (a > 0)");
    }

    @Test
    void statistics_of_an_expression_are_set_and_taken_back() {
        ChangeIndexStatistics counted =
                new ChangeIndexStatistics(name("t_a"), 1, Option.some(Definition.server("300")));

        assertThat(counted.goal().ask(counted.project(INDEXED)).holds()).isTrue();
        assertThat(MeaningText.inverse(counted, INDEXED))
                .isEqualTo("ALTER INDEX public.t_a ALTER COLUMN 1 SET STATISTICS -1");
    }

    @Test
    void index_of_a_partitioned_table_is_valid_once_every_partition_has_one() {
        Definition parent = Definition.server(name("t").sql());
        Catalog partitioned = catalog(
                        table("t", column("a", "integer")),
                        table("t1", column("a", "integer")),
                        invalid(index("t_a", "t", "a")),
                        index("t1_a", "t1", "a"))
                .with(new ObjectName.Relation(name("t1")), "table", Property.PARTITION_OF, Option.some(parent));
        AttachIndex attached = new AttachIndex(name("t_a"), name("t1_a"));

        Catalog after = attached.project(partitioned);

        assertThat(after.index(name("t_a")).get().validity()).isEqualTo(Validity.VALID);
        assertThat(attached.goal().ask(partitioned).holds()).isFalse();
        assertThat(attached.goal().ask(after).holds()).isTrue();
        assertThat(MeaningText.inverse(attached, partitioned)).startsWith("irreversible: an index cannot be detached");
    }
}
