package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class AddConstraintTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(
                        operation("alter table orders add constraint small check (total < 9 and note is null)")))
                .isEqualTo("""
                        add constraint constraint small on public.orders
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs column public.orders.total exists
                        needs column public.orders.note exists
                        goal constraint small CHECK (total < 9 and note is null) on public.orders exists
                        reads existence of column public.orders.note
                        reads shape of column public.orders.note
                        reads data of column public.orders.note
                        reads existence of column public.orders.total
                        reads shape of column public.orders.total
                        reads data of column public.orders.total
                        reads existence of relation public.orders
                        writes limits of column public.orders.note
                        writes limits of column public.orders.total
                        writes existence of constraint small on public.orders
                        writes behaviour of constraint small on public.orders""");
    }

    @Test
    void a_foreign_key_needs_and_touches_what_it_refers_to() {
        assertThat(MeaningText.of(operation(
                        "alter table orders add constraint key foreign key (note) references customers (id)")))
                .contains(
                        "needs table public.customers exists",
                        "needs column public.customers.id exists",
                        "reads data of column public.customers.id",
                        "writes references of column public.customers.id")
                .doesNotContain("shape of column public.orders.note");
    }

    @Test
    void one_that_is_kept_by_an_index_takes_the_name_of_a_relation() {
        assertThat(MeaningText.of(operation("alter table orders add constraint once unique (note)")))
                .contains("writes existence of relation public.once");
    }

    @Test
    void one_that_the_server_names_takes_an_automatic_name() {
        assertThat(MeaningText.of(operation("alter table orders add check (total < 9)")))
                .contains("writes automatic names of relation public.orders");
    }

    @Test
    void a_foreign_key_that_the_server_names_takes_one_of_its_columns() {
        assertThat(MeaningText.of(operation("alter table orders add foreign key (note) references customers (id)")))
                .contains("writes automatic names of constraint orders_note_fkey on public.orders");
    }

    @Test
    void a_constraint_that_is_not_there_is_open() {
        assertThat(Shop.goal("alter table orders add constraint small check (total < 9)"))
                .isEqualTo("open: constraint small on public.orders does not exist");
    }

    @Test
    void a_constraint_of_the_same_definition_is_in_place() {
        assertThat(Shop.goal("alter table customers add constraint customers_pkey primary key (id)"))
                .isEqualTo("holds: constraint customers_pkey on public.customers exists with the same definition");
    }

    @Test
    void another_definition_cannot_be_told_before_the_server_was_asked() {
        assertThat(Shop.goal("alter table orders add constraint positive check (total > 1)"))
                .isEqualTo(
                        "cannot tell: the server could not be asked whether the definition of constraint positive on public.orders is the same");
    }

    @Test
    void the_server_decides_whether_two_definitions_are_the_same() {
        Operation add = operation("alter table orders add constraint positive check (total>0)");
        Rendering question = add.goal().scope().renderings().single();
        assertThat(FindingText.of(add.goal().ask(Fixtures.rendering(Shop.CATALOG, question, "CHECK ((total > 0))"))))
                .isEqualTo("holds: constraint positive on public.orders exists with the same definition");
        assertThat(FindingText.of(add.goal().ask(Fixtures.rendering(Shop.CATALOG, question, "CHECK ((total > 1))"))))
                .startsWith("contradicted: expected constraint positive CHECK (total>0) on public.orders");
    }

    @Test
    void one_that_is_not_valid_does_not_do_for_one_that_is_to_be() {
        Catalog catalog = Shop.CATALOG.changing(
                name("orders"), table -> table.adding(Fixtures.notValid(Fixtures.check("positive", "(total > 0)"))));
        assertThat(FindingText.of(operation("alter table orders add constraint positive check ((total > 0))")
                        .goal()
                        .ask(catalog)))
                .isEqualTo("contradicted: expected constraint positive CHECK ((total > 0)) on public.orders, found"
                        + " constraint positive CHECK ((total > 0)) NOT VALID on public.orders");
        assertThat(FindingText.of(operation("alter table orders add constraint positive check ((total > 0)) not valid")
                        .goal()
                        .ask(Shop.CATALOG)))
                .startsWith("holds: ");
    }

    @Test
    void an_index_name_that_is_taken_contradicts() {
        assertThat(Shop.goal("alter table orders add constraint orders_total_idx unique (note)"))
                .isEqualTo(
                        "contradicted: expected constraint orders_total_idx UNIQUE (note) on public.orders, found index public.orders_total_idx");
    }

    @Test
    void one_that_the_server_names_is_in_place_under_any_name() {
        assertThat(Shop.goal("alter table orders add check ((total > 0))"))
                .isEqualTo("holds: public.orders has CHECK ((total > 0))");
    }

    @Test
    void one_that_the_server_names_is_open_where_none_is_known_to_say_the_same() {
        assertThat(Shop.goal("alter table orders add check (total < 9)"))
                .isEqualTo("open: public.orders lacks CHECK (total < 9)");
    }

    @Test
    void where_the_table_is_missing_the_table_is_what_is_missing() {
        assertThat(Shop.goal("alter table missing add check (a > 0)"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void it_brings_its_index() {
        assertThat(Shop.changes("alter table orders add constraint once unique (note)"))
                .containsExactly(
                        "+ CREATE UNIQUE INDEX once ON public.orders USING btree (note)",
                        "+ constraint once UNIQUE (note)");
    }

    @Test
    void a_primary_key_takes_no_nulls() {
        assertThat(Shop.changes("alter table orders add constraint key primary key (note)"))
                .containsExactly(
                        "- note text",
                        "+ CREATE UNIQUE INDEX key ON public.orders USING btree (note)",
                        "+ note text NOT NULL",
                        "+ constraint key PRIMARY KEY (note)");
    }

    @Test
    void it_changes_nothing_where_there_is_no_such_table() {
        assertThat(Shop.changes("alter table missing add check (a > 0)")).isEmpty();
    }

    @Test
    void it_is_taken_back_by_dropping_it() {
        assertThat(Shop.inverse("alter table orders add constraint small check (total < 9)"))
                .isEqualTo("ALTER TABLE public.orders DROP CONSTRAINT small");
    }

    @Test
    void it_is_taken_back_under_the_name_that_the_server_gave_it() {
        Operation add = operation("alter table orders add check (total < 9)");
        Catalog after = Shop.CATALOG.changing(
                name("orders"), table -> table.adding(Fixtures.check("orders_total_check1", "(total < 9)")));
        assertThat(MeaningText.inverse(add.inverse(Shop.CATALOG, after)))
                .isEqualTo("ALTER TABLE public.orders DROP CONSTRAINT orders_total_check1");
    }

    @Test
    void without_knowing_the_name_it_cannot_be_taken_back() {
        assertThat(MeaningText.inverse(
                        operation("alter table orders add check (total < 9)").inverse(Shop.CATALOG, Shop.CATALOG)))
                .startsWith("irreversible: ");
    }
}
