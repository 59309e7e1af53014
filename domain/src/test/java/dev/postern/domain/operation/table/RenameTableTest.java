package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class RenameTableTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders rename to sales")))
                .isEqualTo("""
                        rename table relation public.orders
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        goal table public.orders is called public.sales
                        writes existence of relation public.orders
                        writes existence of relation public.sales""");
    }

    @Test
    void a_table_under_its_old_name_is_open() {
        assertThat(Shop.goal("alter table orders rename to gone")).isEqualTo("open: public.gone does not exist");
    }

    @Test
    void a_table_under_its_new_name_alone_is_in_place() {
        assertThat(Shop.goal("alter table missing rename to orders"))
                .isEqualTo("holds: table public.orders exists and public.missing does not");
    }

    @Test
    void both_names_taken_contradict() {
        assertThat(Shop.goal("alter table orders rename to customers"))
                .isEqualTo("contradicted: expected no relation public.customers, found table public.customers");
    }

    @Test
    void a_view_of_the_new_name_was_renamed_too_for_it_renames_any_relation() {
        assertThat(Shop.goal("alter table missing rename to totals"))
                .isEqualTo("holds: view public.totals exists and public.missing does not");
    }

    @Test
    void names_that_were_not_looked_up_cannot_be_told() {
        assertThat(Shop.goal("alter table orders rename to elsewhere"))
                .isEqualTo("cannot tell: public.orders and public.elsewhere were not looked up");
    }

    @Test
    void its_indexes_follow() {
        assertThat(Shop.changes("alter table customers rename to clients"))
                .contains(
                        "+ table public.clients",
                        "+ CREATE UNIQUE INDEX customers_pkey ON public.clients USING btree (id)",
                        "- table public.customers");
    }

    @Test
    void foreign_keys_of_others_refer_to_the_new_name() {
        assertThat(Shop.changes("alter table customers rename to clients"))
                .contains("+ constraint of_customer FOREIGN KEY (customer_id) REFERENCES public.clients(id)");
    }

    @Test
    void comments_on_it_and_its_parts_follow() {
        Catalog commented = operation("comment on table customers is 'x'").project(Shop.CATALOG);
        commented = operation("comment on column customers.id is 'y'").project(commented);
        assertThat(SchemaText.of(
                        operation("alter table customers rename to clients").project(commented)))
                .contains("comment on relation public.clients: x", "comment on column public.clients.id: y")
                .doesNotContain("comment on relation public.customers");
    }

    @Test
    void it_changes_nothing_where_there_is_no_such_table() {
        assertThat(Shop.changes("alter table missing rename to found")).isEmpty();
    }

    @Test
    void it_is_taken_back_by_the_old_name() {
        assertThat(Shop.inverse("alter table orders rename to sales"))
                .isEqualTo("ALTER TABLE public.sales RENAME TO orders");
    }
}
