package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class RenameIndexTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter index orders_total_idx rename to i")))
                .isEqualTo("""
                        rename index relation public.orders_total_idx
                        PART, SHARE UPDATE EXCLUSIVE
                        needs index public.orders_total_idx exists
                        goal index public.orders_total_idx is called public.i
                        writes existence of relation public.i
                        writes existence of relation public.orders_total_idx""");
    }

    @Test
    void an_index_under_its_old_name_is_open() {
        assertThat(Shop.goal("alter index orders_total_idx rename to missing"))
                .isEqualTo("open: public.missing does not exist");
    }

    @Test
    void an_index_under_its_new_name_alone_is_in_place() {
        assertThat(Shop.goal("alter index missing rename to orders_total_idx"))
                .isEqualTo("holds: index public.orders_total_idx exists and public.missing does not");
    }

    @Test
    void both_names_taken_contradict() {
        assertThat(Shop.goal("alter index orders_total_idx rename to orders"))
                .isEqualTo("contradicted: expected no relation public.orders, found table public.orders");
    }

    @Test
    void it_keeps_its_definition() {
        assertThat(Shop.changes("alter index orders_total_idx rename to i"))
                .containsExactly(
                        "- CREATE INDEX orders_total_idx ON public.orders USING btree (total)",
                        "+ CREATE INDEX i ON public.orders USING btree (total)");
    }

    @Test
    void the_constraint_that_it_keeps_is_renamed_along() {
        assertThat(Shop.changes("alter index customers_pkey rename to key"))
                .containsExactly(
                        "- constraint customers_pkey PRIMARY KEY (id)",
                        "- CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)",
                        "+ constraint key PRIMARY KEY (id)",
                        "+ CREATE UNIQUE INDEX key ON public.customers USING btree (id)");
    }

    @Test
    void it_is_taken_back_by_the_old_name() {
        assertThat(Shop.inverse("alter index orders_total_idx rename to i"))
                .isEqualTo("ALTER INDEX public.i RENAME TO orders_total_idx");
    }
}
