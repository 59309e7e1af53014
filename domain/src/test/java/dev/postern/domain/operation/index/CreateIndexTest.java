package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class CreateIndexTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("create index i on orders (total, note)")))
                .isEqualTo("""
                        create index relation public.i
                        PART, SHARE
                        needs table public.orders exists
                        needs column public.orders.total exists
                        needs column public.orders.note exists
                        goal index public.i exists: CREATE INDEX i ON public.orders USING btree (total, note)
                        reads existence of column public.orders.note
                        reads shape of column public.orders.note
                        reads existence of column public.orders.total
                        reads shape of column public.orders.total
                        reads existence of relation public.orders
                        writes indexes of constraint i on public.orders
                        writes existence of relation public.i""");
    }

    @Test
    void a_unique_one_reads_rows_and_changes_what_they_obey() {
        assertThat(MeaningText.of(operation("create unique index i on orders (total)")))
                .contains(
                        "reads data of column public.orders.total",
                        "writes behaviour of constraint i on public.orders");
    }

    @Test
    void one_that_the_server_names_takes_an_automatic_name() {
        assertThat(MeaningText.of(operation("create index on orders (note)")))
                .contains(
                        "writes automatic names of relation public.orders",
                        "writes existence of relation public.orders_note_idx");
    }

    @Test
    void concurrently_it_locks_less_and_stands_alone() {
        Operation create = operation("create index concurrently i on orders (total)");
        assertThat(create.lock()).isEqualTo(LockStrength.SHARE_UPDATE_EXCLUSIVE);
        assertThat(create.transactionality()).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
    }

    @Test
    void an_index_that_is_not_there_is_open() {
        assertThat(Shop.goal("create index missing on orders (total)"))
                .isEqualTo("open: index public.missing does not exist");
    }

    @Test
    void an_index_of_the_same_definition_is_in_place() {
        assertThat(Shop.goal("create index orders_total_idx on orders (total)"))
                .isEqualTo("holds: index public.orders_total_idx exists with the same definition");
    }

    @Test
    void an_index_of_another_definition_contradicts() {
        assertThat(Shop.goal("create index orders_total_idx on orders (note)"))
                .isEqualTo(
                        "contradicted: expected CREATE INDEX orders_total_idx ON public.orders USING btree (note), found CREATE INDEX orders_total_idx ON public.orders USING btree (total)");
    }

    @Test
    void an_index_that_is_not_unique_contradicts_one_that_is_to_be() {
        assertThat(Shop.goal("create unique index orders_total_idx on orders (total)"))
                .startsWith("contradicted: ");
    }

    @Test
    void an_index_on_another_table_contradicts() {
        assertThat(Shop.goal("create index customers_pkey on orders (id)")).startsWith("contradicted: ");
    }

    @Test
    void an_invalid_index_of_the_same_definition_is_open_and_gives_way() {
        Catalog invalid = Shop.CATALOG.with(Fixtures.invalid(Fixtures.index("orders_total_idx", "orders", "total")));
        Operation create = operation("create index orders_total_idx on orders (total)");
        assertThat(FindingText.of(create.goal().ask(invalid)))
                .isEqualTo("open: index public.orders_total_idx is INVALID, left behind by a build that did not end:"
                        + " it will be taken away and built anew");
        assertThat(create.residue(invalid).map(Residue::object)).isEqualTo(create.target());
        assertThat(create.goal().ask(create.project(invalid)).holds()).isTrue();
    }

    @Test
    void an_invalid_index_of_another_definition_contradicts() {
        Catalog invalid = Shop.CATALOG.with(Fixtures.invalid(Fixtures.index("orders_total_idx", "orders", "total")));
        Operation create = operation("create index orders_total_idx on orders (note)");
        assertThat(FindingText.of(create.goal().ask(invalid))).startsWith("contradicted: ");
        assertThat(create.residue(invalid)).isEmpty();
    }

    @Test
    void something_else_of_its_name_contradicts() {
        assertThat(Shop.goal("create index totals on orders (total)"))
                .isEqualTo("contradicted: expected index public.totals, found view public.totals");
    }

    @Test
    void one_that_the_server_names_is_in_place_under_any_name() {
        assertThat(Shop.goal("create index on orders (id)"))
                .isEqualTo("cannot tell: public.orders_id_idx was not looked up");
    }

    @Test
    void a_name_that_was_not_looked_up_cannot_be_told() {
        assertThat(Shop.goal("create index elsewhere on orders (total)"))
                .isEqualTo("cannot tell: public.elsewhere was not looked up");
    }

    @Test
    void it_comes_with_its_definition() {
        assertThat(Shop.changes("create index i on orders (total, note)"))
                .containsExactly("+ CREATE INDEX i ON public.orders USING btree (total, note)");
    }

    @Test
    void it_changes_nothing_where_the_name_is_taken_or_the_table_is_missing() {
        assertThat(Shop.changes("create index totals on orders (total)")).isEmpty();
        assertThat(Shop.changes("create index i on missing (total)")).isEmpty();
    }

    @Test
    void it_is_taken_back_by_dropping_it_in_the_same_manner() {
        assertThat(Shop.inverse("create index i on orders (total)")).isEqualTo("DROP INDEX public.i");
        assertThat(Shop.inverse("create index concurrently i on orders (total)"))
                .isEqualTo("DROP INDEX CONCURRENTLY public.i");
    }

    @Test
    void it_is_taken_back_under_the_name_that_the_server_gave_it() {
        Operation create = operation("create index on orders (note)");
        Catalog after = Shop.CATALOG.with(Fixtures.index("orders_note_idx1", "orders", "note"));
        assertThat(MeaningText.inverse(create.inverse(Shop.CATALOG, after)))
                .isEqualTo("DROP INDEX public.orders_note_idx1");
    }

    @Test
    void without_knowing_the_name_it_cannot_be_taken_back() {
        assertThat(MeaningText.inverse(
                        operation("create index on orders (note)").inverse(Shop.CATALOG, Shop.CATALOG)))
                .startsWith("irreversible: ");
    }
}
