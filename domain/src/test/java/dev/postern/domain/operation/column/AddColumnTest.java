package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Extent;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class AddColumnTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("alter table orders add column paid int not null default 0")))
                .isEqualTo("""
                        add column column public.orders.paid
                        PART, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        goal column public.orders.paid integer NOT NULL DEFAULT 0 exists
                        reads existence of relation public.orders
                        writes existence of column public.orders.paid
                        writes shape of column public.orders.paid
                        writes column order of relation public.orders""");
    }

    @Test
    void a_column_that_is_not_there_is_open() {
        assertThat(Shop.goal("alter table orders add paid int"))
                .isEqualTo("open: column public.orders.paid does not exist");
    }

    @Test
    void a_column_of_the_same_definition_is_in_place() {
        assertThat(Shop.goal("alter table orders add note text"))
                .isEqualTo("holds: column public.orders.note exists with the same definition");
    }

    @Test
    void a_default_that_reads_the_same_is_the_same() {
        assertThat(Shop.goal("alter table orders add total int not null default 7"))
                .isEqualTo("holds: column public.orders.total exists with the same definition");
    }

    @Test
    void another_type_contradicts() {
        assertThat(Shop.goal("alter table orders add note int"))
                .isEqualTo(
                        "contradicted: expected column public.orders.note integer, found column public.orders.note text");
    }

    @Test
    void another_nullability_contradicts() {
        assertThat(Shop.goal("alter table orders add note text not null"))
                .isEqualTo(
                        "contradicted: expected column public.orders.note text NOT NULL, found column public.orders.note text");
    }

    @Test
    void rows_are_the_same_before_and_after_a_column_whose_values_might_be_any_rows() {
        assertThat(touchesRows("alter table orders add paid int not null default 0"))
                .isFalse();
        assertThat(touchesRows("alter table orders add paid text")).isFalse();
        assertThat(touchesRows("alter table orders add paid int not null")).isTrue();
        assertThat(touchesRows("alter table orders add paid timestamptz default now()"))
                .isFalse();
        assertThat(touchesRows("alter table orders add paid text default gen_random_uuid()"))
                .isFalse();
        assertThat(touchesRows("alter table orders add paid text default f()")).isTrue();
    }

    @Test
    void it_is_no_matter_of_rows_that_others_bring_either() {
        Operation column = operation("alter table orders add paid int");
        assertThat(new Extent(Shop.CATALOG).of(column, column.footprint()).writes())
                .noneMatch(touch -> touch.aspect() == Aspect.BEHAVIOUR);
    }

    private static boolean touchesRows(String sql) {
        return operation(sql).footprint().writes().exists(touch -> touch.aspect() == Aspect.BEHAVIOUR);
    }

    @Test
    void a_default_where_there_is_none_contradicts() {
        assertThat(Shop.goal("alter table orders add note text default 'x'"))
                .isEqualTo(
                        "contradicted: expected column public.orders.note text DEFAULT 'x', found column public.orders.note text");
    }

    @Test
    void another_default_cannot_be_told_before_the_server_was_asked() {
        assertThat(Shop.goal("alter table orders add total int not null default 8"))
                .isEqualTo(
                        "cannot tell: the server could not be asked whether the default of column public.orders.total is the same");
    }

    @Test
    void another_default_contradicts_once_the_server_was_asked() {
        Operation add = operation("alter table orders add total int not null default 8");
        Rendering question = add.goal().scope().renderings().single();
        assertThat(FindingText.of(add.goal().ask(Fixtures.rendering(Shop.CATALOG, question, "8"))))
                .isEqualTo("contradicted: expected column public.orders.total integer NOT NULL DEFAULT 8, found column"
                        + " public.orders.total integer NOT NULL DEFAULT 7");
        assertThat(FindingText.of(add.goal().ask(Fixtures.rendering(Shop.CATALOG, question, "7"))))
                .startsWith("holds: ");
    }

    @Test
    void where_the_table_is_missing_the_table_is_what_is_missing() {
        assertThat(Shop.goal("alter table missing add paid int"))
                .isEqualTo("missing table public.missing: table public.missing does not exist");
    }

    @Test
    void of_a_view_the_columns_are_not_known() {
        assertThat(Shop.goal("alter table totals add paid int"))
                .isEqualTo("cannot tell: the parts of public.totals are not known");
    }

    @Test
    void it_comes_behind_the_others() {
        assertThat(operation("alter table orders add paid int")
                        .project(Shop.CATALOG)
                        .table(name("orders"))
                        .get()
                        .columns()
                        .last()
                        .describe())
                .isEqualTo("paid integer");
    }

    @Test
    void it_changes_nothing_where_there_is_such_a_column() {
        assertThat(Shop.changes("alter table orders add note int")).isEmpty();
    }

    @Test
    void it_changes_nothing_where_there_is_no_such_table() {
        assertThat(Shop.changes("alter table missing add paid int")).isEmpty();
    }

    @Test
    void it_is_taken_back_by_dropping_it() {
        assertThat(Shop.inverse("alter table orders add paid int"))
                .isEqualTo("ALTER TABLE public.orders DROP COLUMN paid");
    }
}
