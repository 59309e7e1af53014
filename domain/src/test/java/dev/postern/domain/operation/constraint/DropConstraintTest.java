package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class DropConstraintTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders drop constraint positive")))
                .isEqualTo("""
                        drop constraint constraint positive on public.orders
                        REMOVAL_OF_PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs constraint positive on public.orders exists
                        needs nothing depends on constraint positive on public.orders
                        goal table public.orders has no constraint positive
                        reads existence of relation public.orders
                        writes existence of constraint positive on public.orders
                        writes indexes of constraint positive on public.orders
                        writes keys of constraint positive on public.orders
                        writes primary key of constraint positive on public.orders
                        writes behaviour of constraint positive on public.orders
                        writes limits of constraint positive on public.orders
                        writes existence of relation public.positive""");
    }

    @Test
    void a_constraint_that_is_there_is_open() {
        assertThat(Shop.goal("alter table orders drop constraint positive"))
                .isEqualTo("open: constraint positive on public.orders is still there");
    }

    @Test
    void a_constraint_that_is_not_there_is_dropped_already() {
        assertThat(Shop.goal("alter table orders drop constraint small"))
                .isEqualTo("holds: table public.orders has no constraint small");
    }

    @Test
    void where_the_table_is_missing_nothing_is_done_yet() {
        assertThat(Shop.goal("alter table missing drop constraint small"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void its_index_goes_along() {
        assertThat(Shop.changes("alter table customers drop constraint customers_pkey"))
                .containsExactly(
                        "- constraint customers_pkey PRIMARY KEY (id)",
                        "- CREATE UNIQUE INDEX customers_pkey ON public.customers USING btree (id)");
    }

    @Test
    void its_comment_goes_along() {
        Catalog commented = operation("comment on constraint positive on orders is 'above zero'")
                .project(Shop.CATALOG);
        assertThat(SchemaText.of(
                        operation("alter table orders drop constraint positive").project(commented)))
                .doesNotContain("above zero");
    }

    @Test
    void it_is_taken_back_by_what_was_there() {
        assertThat(Shop.inverse("alter table orders drop constraint positive"))
                .isEqualTo("ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total > 0))");
    }

    @Test
    void one_that_was_not_valid_comes_back_not_valid() {
        Catalog before = Shop.CATALOG.changing(
                name("orders"), table -> table.adding(Fixtures.notValid(Fixtures.check("positive", "(total > 0)"))));
        assertThat(MeaningText.inverse(operation("alter table orders drop constraint positive"), before))
                .isEqualTo("ALTER TABLE public.orders ADD CONSTRAINT positive CHECK ((total > 0)) NOT VALID");
    }

    @Test
    void without_knowing_what_was_there_it_cannot_be_taken_back() {
        assertThat(Shop.inverse("alter table missing drop constraint small"))
                .isEqualTo("irreversible: what constraint small on public.missing was is not known");
    }
}
