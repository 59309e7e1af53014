package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.operations;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MadeNamesTest {

    private static final MadeNames MADE = MadeNames.of(operations("1", """
            create table orders (id bigint, total integer);
            alter table orders rename to bills;
            alter table gone add column paid integer;
            drop table customers;
            """));

    @Test
    void what_is_created_or_gets_a_name_is_made() {
        assertThat(MADE.contains(relation("orders"))).isTrue();
        assertThat(MADE.contains(relation("bills"))).isTrue();
        assertThat(MADE.contains(columnOf("gone", "paid"))).isTrue();
    }

    @Test
    void what_is_dropped_or_only_named_is_not() {
        assertThat(MADE.contains(relation("customers"))).isFalse();
        assertThat(MADE.contains(relation("gone"))).isFalse();
    }

    @Test
    void columns_of_a_new_table_are_made_with_it() {
        assertThat(MADE.columnsOf(relation("orders")))
                .containsExactlyInAnyOrder(columnOf("orders", "id"), columnOf("orders", "total"));
    }
}
