package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Operation.Naming;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class CreateTableAsTest {

    private static final CreateTableAs CREATED = new CreateTableAs(name("copy"), Uses.rows(name("orders")));
    private static final Catalog ORDERS = covering(catalog(table("orders")), "copy");

    @Test
    void what_the_query_reads_must_be_there() {
        assertThat(verdict(CREATED, covering(covering(catalog(), "orders"), "copy")))
                .isEqualTo("refuse: create table as public.copy needs table public.orders");
        assertThat(verdict(CREATED, ORDERS)).isEqualTo("apply");
    }

    @Test
    void what_the_table_is_made_of_a_fresh_reading_tells() {
        Catalog after = CREATED.project(ORDERS);

        assertThat(after.isYetToBeRead(name("copy"))).isTrue();
        assertThat(CREATED.naming()).isEqualTo(Naming.BY_SERVER);
    }

    @Test
    void any_table_of_that_name_is_in_place_and_a_view_in_the_way() {
        assertThat(verdict(CREATED, ORDERS.with(table("copy", column("a", "text")))))
                .startsWith("already in place");
        assertThat(verdict(CREATED, ORDERS.with(view("copy"))))
                .isEqualTo("conflict: expected table public.copy, found view public.copy");
    }

    @Test
    void rows_of_the_other_table_do_not_change_meanwhile() {
        assertThat(commute(CREATED, operation("insert into orders values (1)"), ORDERS))
                .isFalse();
    }

    @Test
    void table_is_dropped_again_and_the_other_only_read() {
        assertThat(inverse(CREATED, ORDERS)).isEqualTo("DROP TABLE public.copy");
        assertThat(CREATED.locks()).isEqualTo(Locks.on(name("orders"), LockStrength.ACCESS_SHARE));
    }
}
