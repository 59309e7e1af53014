package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.SchemaText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class DropTableTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("drop table orders"))).isEqualTo("""
                        drop table relation public.orders
                        REMOVAL_OF_WHOLE, ACCESS EXCLUSIVE
                        needs table public.orders exists
                        needs nothing depends on relation public.orders
                        goal there is no table public.orders
                        writes existence of relation public.orders
                        writes shape of relation public.orders
                        writes column order of relation public.orders
                        writes behaviour of relation public.orders
                        writes data of relation public.orders
                        destroys relation public.orders""");
    }

    @Test
    void a_table_that_is_there_is_open() {
        assertThat(Shop.goal("drop table orders")).isEqualTo("open: table public.orders is still there");
    }

    @Test
    void a_table_that_is_not_there_is_dropped_already() {
        assertThat(Shop.goal("drop table missing")).isEqualTo("holds: there is no table public.missing");
    }

    @Test
    void something_else_of_its_name_contradicts() {
        assertThat(Shop.goal("drop table totals"))
                .isEqualTo("contradicted: expected table public.totals, found view public.totals");
    }

    @Test
    void a_table_that_was_not_looked_up_cannot_be_told() {
        assertThat(Shop.goal("drop table elsewhere")).isEqualTo("cannot tell: public.elsewhere was not looked up");
    }

    @Test
    void it_takes_everything_on_it_along() {
        assertThat(SchemaText.of(operation("drop table orders").project(Shop.CATALOG)))
                .doesNotContain("orders")
                .contains("table public.customers");
    }

    @Test
    void it_cannot_be_taken_back() {
        assertThat(Shop.inverse("drop table orders"))
                .isEqualTo("irreversible: table public.orders was dropped with its rows; only a backup has them");
    }
}
