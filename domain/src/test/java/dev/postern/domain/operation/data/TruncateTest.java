package dev.postern.domain.operation.data;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class TruncateTest {

    private static final Truncate BOTH = new Truncate(Vector.of(name("orders"), name("items")));
    private static final Catalog SHOP = catalog(table("orders"), table("items"));

    @Test
    void first_table_that_is_missing_leaves_nothing_to_act_on_and_another_is_refused() {
        assertThat(verdict(BOTH, covering(catalog(table("items")), "orders"))).isEqualTo("defer: table public.orders");
        assertThat(verdict(BOTH, covering(catalog(table("orders")), "items")))
                .isEqualTo("refuse: truncate public.orders needs table public.items");
    }

    @Test
    void rows_of_every_table_are_lost() {
        assertThat(BOTH.destroys()).containsExactly(relation("orders"), relation("items"));
        assertThat(inverse(BOTH, SHOP)).startsWith("irreversible: the rows of public.orders, public.items are gone");
    }

    @Test
    void rows_come_before_or_after_but_not_in_any_order() {
        assertThat(commute(BOTH, operation("insert into items values (1)"), SHOP))
                .isFalse();
        assertThat(commute(BOTH, operation("insert into customers values (1)"), SHOP))
                .isTrue();
    }

    @Test
    void foreign_key_that_refers_to_it_is_minded() {
        Operation key = operation("alter table bills add constraint k foreign key (order_id) references orders (id)");

        assertThat(commute(BOTH, key, SHOP)).isFalse();
    }
}
