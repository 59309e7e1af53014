package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class DropColumnTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders drop column note")))
                .isEqualTo("""
                        drop column column public.orders.note
                        REMOVAL_OF_PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.note exists
                        needs nothing depends on column public.orders.note
                        goal table public.orders has no column note
                        reads existence of relation public.orders
                        writes existence of column public.orders.note
                        writes shape of column public.orders.note
                        writes behaviour of column public.orders.note
                        destroys column public.orders.note""");
    }

    @Test
    void a_column_that_is_there_is_open() {
        assertThat(Shop.goal("alter table orders drop note"))
                .isEqualTo("open: column public.orders.note is still there");
    }

    @Test
    void a_column_that_is_not_there_is_dropped_already() {
        assertThat(Shop.goal("alter table orders drop paid"))
                .isEqualTo("holds: table public.orders has no column paid");
    }

    @Test
    void where_the_table_is_missing_nothing_is_done_yet() {
        assertThat(Shop.goal("alter table missing drop note"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void its_indexes_and_constraints_go_along() {
        assertThat(Shop.changes("alter table orders drop total"))
                .containsExactly(
                        "- total integer NOT NULL DEFAULT 7",
                        "- constraint positive CHECK ((total > 0))",
                        "- CREATE INDEX orders_total_idx ON public.orders USING btree (total)");
    }

    @Test
    void a_key_on_it_goes_with_its_index() {
        assertThat(Shop.changes("alter table orders drop id"))
                .containsExactly(
                        "- constraint orders_pkey PRIMARY KEY (id)",
                        "- CREATE UNIQUE INDEX orders_pkey ON public.orders USING btree (id)");
    }

    @Test
    void a_foreign_key_on_it_goes_along() {
        assertThat(Shop.changes("alter table orders drop customer_id"))
                .containsExactly(
                        "- customer_id bigint",
                        "- constraint of_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id)");
    }

    @Test
    void a_constraint_on_a_column_of_that_name_elsewhere_stays() {
        assertThat(Shop.changes("alter table orders drop id")).noneMatch(line -> line.contains("of_customer"));
    }

    @Test
    void its_comment_goes_along() {
        Catalog commented =
                operation("comment on column orders.note is 'remarks'").project(Shop.CATALOG);
        assertThat(SchemaText.of(operation("alter table orders drop note").project(commented)))
                .doesNotContain("remarks");
    }

    @Test
    void it_cannot_be_taken_back() {
        assertThat(Shop.inverse("alter table orders drop note"))
                .isEqualTo(
                        "irreversible: column public.orders.note was dropped with its values; only a backup has them");
    }
}
