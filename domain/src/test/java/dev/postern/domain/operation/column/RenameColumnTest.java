package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class RenameColumnTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders rename column note to remark")))
                .isEqualTo("""
                        rename column column public.orders.note
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.note exists
                        goal column public.orders.note is called remark
                        reads existence of relation public.orders
                        writes existence of column public.orders.note
                        writes shape of column public.orders.note
                        writes existence of column public.orders.remark
                        writes shape of column public.orders.remark""");
    }

    @Test
    void a_column_under_its_old_name_is_open() {
        assertThat(Shop.goal("alter table orders rename note to remark"))
                .isEqualTo("open: column public.orders.remark does not exist");
    }

    @Test
    void a_column_under_its_new_name_alone_is_in_place() {
        assertThat(Shop.goal("alter table orders rename old to note"))
                .isEqualTo("holds: column public.orders.note exists and old does not");
    }

    @Test
    void both_names_taken_contradict() {
        assertThat(Shop.goal("alter table orders rename note to total"))
                .isEqualTo("contradicted: expected no column public.orders.total, found column public.orders.total");
    }

    @Test
    void where_the_table_is_missing_the_table_is_what_is_missing() {
        assertThat(Shop.goal("alter table missing rename a to b"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void it_stays_in_its_place() {
        assertThat(Shop.changes("alter table orders rename note to remark"))
                .containsExactly("- note text", "+ remark text");
    }

    @Test
    void indexes_and_constraints_know_it_by_its_new_name() {
        assertThat(Shop.changes("alter table orders rename total to amount"))
                .containsExactly(
                        "- total integer NOT NULL DEFAULT 7",
                        "- constraint positive CHECK ((total > 0))",
                        "- CREATE INDEX orders_total_idx ON public.orders USING btree (total)",
                        "+ amount integer NOT NULL DEFAULT 7",
                        "+ constraint positive CHECK ((amount > 0))",
                        "+ CREATE INDEX orders_total_idx ON public.orders USING btree (amount)");
    }

    @Test
    void keys_know_it_by_its_new_name() {
        assertThat(Shop.changes("alter table orders rename customer_id to client_id"))
                .containsExactly(
                        "- customer_id bigint",
                        "- constraint of_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id)",
                        "+ client_id bigint",
                        "+ constraint of_customer FOREIGN KEY (client_id) REFERENCES public.customers(id)");
    }

    @Test
    void foreign_keys_of_others_know_it_by_its_new_name() {
        assertThat(Shop.changes("alter table customers rename id to number"))
                .containsExactly(
                        "- constraint customers_pkey PRIMARY KEY (id)",
                        "- CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)",
                        "- constraint of_customer FOREIGN KEY (customer_id) REFERENCES public.customers(id)",
                        "+ number bigint NOT NULL",
                        "+ constraint customers_pkey PRIMARY KEY (number)",
                        "+ CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (number)",
                        "+ constraint of_customer FOREIGN KEY (customer_id) REFERENCES public.customers(number)");
    }

    @Test
    void it_is_taken_back_by_the_old_name() {
        assertThat(Shop.inverse("alter table orders rename note to remark"))
                .isEqualTo("ALTER TABLE public.orders RENAME COLUMN remark TO note");
    }
}
