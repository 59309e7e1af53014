package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.ColumnExists;
import dev.postern.domain.operation.TableExists;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeParametersTest {

    private static final Catalog ORDERS = catalog(table("orders", column("note", "text")));
    private static final ChangeParameters SET = change(LinkedHashMap.of(
            "fillfactor", Option.some(Definition.server("70")), "autovacuum_enabled", Option.<Definition>none()));

    @Test
    void table_that_is_missing_is_waited_for_and_not_made_up() {
        Catalog none = covering(Catalog.EMPTY, "orders");

        assertThat(verdict(SET, none)).isEqualTo("defer: table public.orders");
        assertThat(SET.project(none)).isEqualTo(none);
    }

    @Test
    void every_parameter_must_be_as_wanted_for_it_to_be_in_place() {
        Catalog disabled = change(LinkedHashMap.of("autovacuum_enabled", Option.some(Definition.server("false"))))
                .project(SET.project(ORDERS));

        assertThat(verdict(SET, ORDERS)).isEqualTo("apply");
        assertThat(verdict(SET, SET.project(ORDERS))).startsWith("already in place");
        assertThat(verdict(SET, disabled)).isEqualTo("apply");
    }

    @Test
    void each_parameter_goes_back_to_what_it_was() {
        Catalog had = change(LinkedHashMap.of("autovacuum_enabled", Option.some(Definition.server("false"))))
                .project(ORDERS);

        assertThat(inverse(SET, had))
                .isEqualTo("ALTER TABLE public.orders SET (autovacuum_enabled = false);"
                        + " ALTER TABLE public.orders RESET (fillfactor)");
    }

    @Test
    void parameters_of_a_column_are_its_own() {
        ChangeParameters counted = new ChangeParameters(
                columnOf("orders", "note"),
                "ALTER TABLE public.orders ALTER COLUMN note",
                Vector.of(new ColumnExists(name("orders"), identifier("note"))),
                LinkedHashMap.of("n_distinct", Option.some(Definition.server("5"))));

        Catalog after = counted.project(ORDERS);
        assertThat(verdict(counted, after)).startsWith("already in place");
        assertThat(after.object(relation("orders"))).isEmpty();
        assertThat(inverse(counted, ORDERS))
                .isEqualTo("ALTER TABLE public.orders ALTER COLUMN note RESET (n_distinct)");
    }

    @Test
    void two_changes_keep_their_order() {
        assertThat(commute(SET, change(LinkedHashMap.of("fillfactor", Option.none())), ORDERS))
                .isFalse();
    }

    private static ChangeParameters change(Map<String, Option<Definition>> values) {
        return new ChangeParameters(
                relation("orders"), "ALTER TABLE public.orders", Vector.of(new TableExists(name("orders"))), values);
    }
}
