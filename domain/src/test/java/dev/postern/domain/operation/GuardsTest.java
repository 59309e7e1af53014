package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Shop.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guards that several kinds of operation ask. */
class GuardsTest {

    @Test
    void a_table_exists() {
        assertThat(ask(new TableExists(name("orders")))).isEqualTo("holds: table public.orders exists");
        assertThat(ask(new TableExists(name("missing"))))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void an_index_or_a_view_is_no_table() {
        assertThat(ask(new TableExists(name("orders_total_idx"))))
                .isEqualTo("contradicted: expected table public.orders_total_idx, found index public.orders_total_idx");
        assertThat(ask(new TableExists(name("totals"))))
                .isEqualTo("contradicted: expected table public.totals, found view public.totals");
    }

    @Test
    void a_materialized_view_takes_most_of_what_a_table_takes() {
        OtherRelation view = new OtherRelation(name("sums"), "materialized view");
        assertThat(FindingText.of(new TableExists(name("sums")).ask(Shop.CATALOG.with(view))))
                .isEqualTo("holds: materialized view public.sums exists");
    }

    @Test
    void rows_can_be_in_a_table_or_a_view_and_in_no_index() {
        assertThat(ask(new RelationExists(name("orders")))).isEqualTo("holds: table public.orders exists");
        assertThat(ask(new RelationExists(name("totals")))).isEqualTo("holds: view public.totals exists");
        assertThat(ask(new RelationExists(name("orders_total_idx")))).startsWith("contradicted: ");
        assertThat(ask(new RelationExists(name("missing")))).startsWith("missing table public.missing: ");
    }

    @Test
    void an_index_exists() {
        assertThat(ask(new IndexExists(name("orders_total_idx"))))
                .isEqualTo("holds: index public.orders_total_idx exists");
        assertThat(ask(new IndexExists(name("missing")))).startsWith("missing index public.missing: ");
        assertThat(ask(new IndexExists(name("orders"))))
                .isEqualTo("contradicted: expected index public.orders, found table public.orders");
    }

    @Test
    void a_column_exists() {
        assertThat(ask(new ColumnExists(name("orders"), identifier("note"))))
                .isEqualTo("holds: column public.orders.note exists");
        assertThat(ask(new ColumnExists(name("orders"), identifier("paid"))))
                .isEqualTo("missing column public.orders.paid: column public.orders.paid does not exist");
    }

    @Test
    void a_constraint_exists() {
        assertThat(ask(new ConstraintExists(name("orders"), identifier("positive"))))
                .isEqualTo("holds: constraint positive on public.orders exists");
        assertThat(ask(new ConstraintExists(name("orders"), identifier("small"))))
                .startsWith("missing constraint small on public.orders: ");
    }

    @Test
    void where_the_table_is_missing_the_table_is_what_its_parts_miss() {
        for (Guard guard : List.of(
                new ColumnExists(name("missing"), identifier("a")),
                new ConstraintExists(name("missing"), identifier("a")))) {
            assertThat(ask(guard)).isEqualTo("missing table public.missing: table public.missing does not exist");
        }
    }

    @Test
    void of_something_that_is_no_table_the_parts_are_not_known() {
        assertThat(ask(new ColumnExists(name("totals"), identifier("a"))))
                .isEqualTo("cannot tell: the parts of public.totals are not known");
    }

    @Test
    void a_schema_exists() {
        assertThat(ask(new SchemaExists(identifier("public")))).isEqualTo("holds: schema public exists");
        assertThat(ask(new SchemaExists(identifier("audit"))))
                .isEqualTo("missing schema audit: schema audit does not exist");
    }

    @ParameterizedTest
    @MethodSource("aboutSomethingThatWasNotLookedUp")
    void of_what_was_not_looked_up_nothing_can_be_told(Guard guard) {
        assertThat(ask(guard)).startsWith("cannot tell: ").contains("public.elsewhere");
    }

    static Stream<Guard> aboutSomethingThatWasNotLookedUp() {
        return Stream.of(
                new TableExists(name("elsewhere")),
                new RelationExists(name("elsewhere")),
                new IndexExists(name("elsewhere")),
                new ColumnExists(name("elsewhere"), identifier("a")),
                new ConstraintExists(name("elsewhere"), identifier("a")),
                new RelationAbsent("table", name("elsewhere")),
                new RelationRenamed("table", name("elsewhere"), name("orders")),
                new RelationRenamed("table", name("orders"), name("elsewhere")));
    }

    @ParameterizedTest
    @MethodSource("aboutSomethingThatWasNotLookedUp")
    void a_guard_says_what_has_to_be_looked_up_for_it(Guard guard) {
        assertThat(guard.scope().relations()).contains(name("elsewhere"));
    }
}
