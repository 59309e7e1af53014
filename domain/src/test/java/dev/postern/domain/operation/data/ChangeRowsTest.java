package dev.postern.domain.operation.data;

import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.MeaningText;
import dev.postern.domain.testing.Shop;
import org.junit.jupiter.api.Test;

class ChangeRowsTest {

    @Test
    void it_says_what_it_means() {
        assertThat(MeaningText.of(operation("insert into orders (id, total) select * from customers")))
                .isEqualTo("""
                        insert relation public.orders
                        DATA, ROW EXCLUSIVE
                        needs relation public.orders exists
                        needs column public.orders.id exists
                        needs column public.orders.total exists
                        needs relation public.customers exists
                        goal recorded in the ledger
                        reads existence of column public.orders.id
                        reads shape of column public.orders.id
                        reads existence of column public.orders.total
                        reads shape of column public.orders.total
                        reads existence of relation public.customers
                        reads shape of relation public.customers
                        reads column order of relation public.customers
                        reads data of relation public.customers
                        reads visibility of relation public.customers
                        reads existence of relation public.orders
                        reads shape of relation public.orders
                        reads column order of relation public.orders
                        reads behaviour of relation public.orders
                        writes data of relation public.orders""");
    }

    @Test
    void a_delete_destroys() {
        assertThat(operation("delete from orders").destroys()).hasSize(1);
        assertThat(operation("update orders set total = 1").destroys()).isEmpty();
    }

    @Test
    void whether_it_was_done_no_catalog_shows() {
        assertThat(Shop.goal("insert into orders values (1)")).isEqualTo("open: no catalog shows whether it was done");
    }

    @Test
    void it_shows_in_no_catalog() {
        assertThat(Shop.changes("delete from orders")).isEmpty();
    }

    @Test
    void only_a_down_script_takes_it_back() {
        assertThat(Shop.inverse("update orders set total = 1"))
                .isEqualTo(
                        "irreversible: the rows that update on public.orders changed are only known to a down script");
    }

    @Test
    void a_view_can_be_written_to() {
        assertThat(operation("insert into totals values (1)").needs().map(Shop::ask))
                .containsExactly("holds: view public.totals exists");
    }
}
