package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class DropIndexTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("drop index orders_total_idx"))).isEqualTo("""
                        drop index relation public.orders_total_idx
                        REMOVAL_OF_PART, ACCESS EXCLUSIVE
                        needs index public.orders_total_idx exists
                        needs nothing depends on relation public.orders_total_idx
                        goal there is no index public.orders_total_idx
                        writes existence of relation public.orders_total_idx
                        writes shape of relation public.orders_total_idx""");
    }

    @Test
    void an_index_that_is_there_is_open() {
        assertThat(Shop.goal("drop index orders_total_idx"))
                .isEqualTo("open: index public.orders_total_idx is still there");
    }

    @Test
    void an_index_that_is_not_there_is_dropped_already() {
        assertThat(Shop.goal("drop index missing")).isEqualTo("holds: there is no index public.missing");
    }

    @Test
    void something_else_of_its_name_contradicts() {
        assertThat(Shop.goal("drop index orders"))
                .isEqualTo("contradicted: expected index public.orders, found table public.orders");
    }

    @Test
    void it_goes() {
        assertThat(Shop.changes("drop index orders_total_idx"))
                .containsExactly("- CREATE INDEX orders_total_idx ON public.orders USING btree (total)");
    }

    @Test
    void cascade_takes_the_foreign_keys_along_that_stand_on_it() {
        Catalog before = Fixtures.catalog(
                Fixtures.table("clients", Fixtures.column("id", "integer")),
                Fixtures.uniqueIndex("clients_id", "clients", "id"),
                Fixtures.table("logins", Fixtures.column("client", "integer"))
                        .adding(Fixtures.foreignKey("logins_client", "client", "clients", "id")));
        DropIndex drop =
                new DropIndex(Fixtures.name("clients_id"), Transactionality.TRANSACTIONAL, DropBehavior.CASCADE);
        assertThat(drop.project(before).table(Fixtures.name("logins")).get().constraints())
                .isEmpty();
        Catalog another = before.with(Fixtures.uniqueIndex("clients_id_too", "clients", "id"));
        assertThat(drop.project(another).table(Fixtures.name("logins")).get().constraints())
                .isNotEmpty();
    }

    @Test
    void it_is_taken_back_by_what_was_there_in_the_same_manner() {
        assertThat(Shop.inverse("drop index orders_total_idx"))
                .isEqualTo("CREATE INDEX orders_total_idx ON public.orders USING btree (total)");
        assertThat(Shop.inverse("drop index concurrently orders_total_idx"))
                .isEqualTo("CREATE INDEX CONCURRENTLY orders_total_idx ON public.orders USING btree (total)");
    }

    @Test
    void an_index_may_be_called_index() {
        Catalog before = Shop.CATALOG.with(Fixtures.uniqueIndex("INDEX ", "orders", "note"));
        assertThat(MeaningText.inverse(operation("drop index concurrently \"INDEX \""), before))
                .isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY \"INDEX \" ON public.orders USING btree (note)");
    }

    @Test
    void without_knowing_what_was_there_it_cannot_be_taken_back() {
        assertThat(Shop.inverse("drop index missing"))
                .isEqualTo("irreversible: what relation public.missing was is not known");
    }
}
