package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class RenameConstraintTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders rename constraint positive to above_zero")))
                .isEqualTo("""
                        rename constraint constraint positive on public.orders
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs constraint positive on public.orders exists
                        goal constraint positive on public.orders is called above_zero
                        reads existence of relation public.orders
                        writes existence of constraint above_zero on public.orders
                        writes existence of constraint positive on public.orders
                        writes existence of relation public.above_zero
                        writes existence of relation public.positive""");
    }

    @Test
    void a_constraint_under_its_old_name_is_open() {
        assertThat(Shop.goal("alter table orders rename constraint positive to above_zero"))
                .isEqualTo("open: constraint above_zero on public.orders does not exist");
    }

    @Test
    void a_constraint_under_its_new_name_alone_is_in_place() {
        assertThat(Shop.goal("alter table orders rename constraint old to positive"))
                .isEqualTo("holds: constraint positive on public.orders exists and old does not");
    }

    @Test
    void both_names_taken_contradict() {
        assertThat(Shop.goal("alter table orders rename constraint positive to orders_pkey"))
                .isEqualTo(
                        "contradicted: expected no constraint orders_pkey on public.orders, found constraint orders_pkey on public.orders");
    }

    @Test
    void its_index_follows() {
        assertThat(Shop.changes("alter table customers rename constraint customers_pkey to key"))
                .containsExactly(
                        "- constraint customers_pkey PRIMARY KEY (id)",
                        "- CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)",
                        "+ constraint key PRIMARY KEY (id)",
                        "+ CREATE UNIQUE INDEX key ON public.customers USING btree (id)");
    }

    @Test
    void it_changes_nothing_where_there_is_no_such_constraint() {
        assertThat(Shop.changes("alter table orders rename constraint small to big"))
                .isEmpty();
    }

    @Test
    void it_is_taken_back_by_the_old_name() {
        assertThat(Shop.inverse("alter table orders rename constraint positive to above_zero"))
                .isEqualTo("ALTER TABLE public.orders RENAME CONSTRAINT above_zero TO positive");
    }
}
