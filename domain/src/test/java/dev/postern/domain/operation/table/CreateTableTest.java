package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class CreateTableTest {

    @Test
    void it_says_what_it_means() {
        assertThat(
                        MeaningText.of(
                                operation(
                                        "create table lines (id bigint primary key, order_id bigint references orders (id), amount int check (amount > 0))")))
                .isEqualTo("""
                        create table relation public.lines
                        NEW_OBJECT, SHARE ROW EXCLUSIVE
                        needs schema public exists
                        needs table public.orders exists
                        needs column public.orders.id exists
                        needs a unique key (id) on public.orders exists
                        goal table public.lines exists as it is defined here
                        reads existence of column public.orders.id
                        reads shape of column public.orders.id
                        reads keys of column public.orders.id
                        reads existence of relation public.orders
                        reads existence of schema public
                        writes references of column public.orders.id
                        writes existence of relation public.lines
                        writes shape of relation public.lines
                        writes column order of relation public.lines
                        writes indexes of relation public.lines
                        writes keys of relation public.lines
                        writes primary key of relation public.lines
                        writes behaviour of relation public.lines
                        writes data of relation public.lines
                        writes existence of relation public.lines_pkey""");
    }

    @Test
    void a_table_that_refers_to_itself_needs_no_other() {
        assertThat(operation("create table missing (id bigint primary key, parent bigint references missing (id))")
                        .needs()
                        .map(Guard::describe))
                .containsExactly("schema public exists");
    }

    @Test
    void a_table_that_is_not_there_is_open() {
        assertThat(Shop.goal("create table missing (id bigint)"))
                .isEqualTo("open: table public.missing does not exist");
    }

    @Test
    void a_table_of_the_same_definition_is_in_place() {
        assertThat(Shop.goal("create table customers (id bigint primary key)"))
                .isEqualTo("holds: table public.customers exists with the same definition");
    }

    @Test
    void constraints_beyond_its_own_do_not_count_against_it() {
        assertThat(
                        Shop.goal(
                                "create table orders (id bigint primary key, total int not null default 7, note text, customer_id bigint)"))
                .isEqualTo("holds: table public.orders exists with the same definition");
    }

    @Test
    void a_table_with_other_columns_contradicts() {
        assertThat(Shop.goal("create table customers (id bigint primary key, name text)"))
                .isEqualTo(
                        "contradicted: expected public.customers (id bigint NOT NULL, name text), found public.customers (id bigint NOT NULL)");
    }

    @Test
    void a_table_with_its_columns_in_another_order_contradicts() {
        assertThat(Shop.goal("create table orders (total int, id bigint, note text, customer_id bigint)"))
                .startsWith("contradicted: ");
    }

    @Test
    void a_column_of_another_type_contradicts() {
        assertThat(Shop.goal("create table customers (id int primary key)"))
                .isEqualTo(
                        "contradicted: expected column public.customers.id integer NOT NULL, found column public.customers.id bigint NOT NULL");
    }

    @Test
    void a_constraint_that_is_missing_contradicts() {
        assertThat(Shop.goal("create table customers (id bigint primary key, unique (id))"))
                .isEqualTo(
                        "contradicted: expected table public.customers as it is defined here, found public.customers lacks UNIQUE (id)");
    }

    @Test
    void a_definition_that_the_server_was_not_asked_about_cannot_be_told() {
        assertThat(Shop.goal("create table orders (id bigint primary key, total int not null default 7 check (total>0),"
                        + " note text, customer_id bigint)"))
                .startsWith("cannot tell: ");
    }

    @Test
    void a_view_of_its_name_contradicts() {
        assertThat(Shop.goal("create table totals (id bigint)"))
                .isEqualTo("contradicted: expected table public.totals, found view public.totals");
    }

    @Test
    void a_table_that_was_not_looked_up_cannot_be_told() {
        assertThat(Shop.goal("create table elsewhere (id bigint)"))
                .isEqualTo("cannot tell: public.elsewhere was not looked up");
    }

    @Test
    void it_brings_its_columns_constraints_and_indexes() {
        assertThat(Shop.changes("create table lines (id bigint primary key, n int unique)"))
                .containsExactly(
                        "+ table public.lines",
                        "+ n integer",
                        "+ constraint lines_n_key UNIQUE (n)",
                        "+ constraint lines_pkey PRIMARY KEY (id)",
                        "+ CREATE UNIQUE INDEX lines_n_key ON public.lines USING btree (n)",
                        "+ CREATE UNIQUE INDEX lines_pkey ON public.lines USING btree (id)");
    }

    @Test
    void it_changes_nothing_where_the_name_is_taken() {
        assertThat(Shop.changes("create table totals (id bigint)")).isEmpty();
    }

    @Test
    void it_is_taken_back_by_dropping_it() {
        assertThat(Shop.inverse("create table lines (id bigint)")).isEqualTo("DROP TABLE public.lines");
    }
}
