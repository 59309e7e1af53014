package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.FindingText;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class SomeColumnExistsTest {

    private static final Catalog SHOP =
            catalog(table("orders", column("total", "integer")), table("items", column("price", "integer")));

    @Test
    void one_of_the_relations_that_has_it_is_enough() {
        assertThat(ask("price", SHOP)).startsWith("holds: ");
        assertThat(ask("price", covering(catalog(table("items", column("price", "integer"))), "orders")))
                .startsWith("holds: ");
    }

    @Test
    void column_that_none_has_is_missing_from_all() {
        assertThat(ask("paid", SHOP)).startsWith("missing column public.orders.paid, column public.items.paid: ");
    }

    private static String ask(String column, Catalog catalog) {
        return FindingText.of(
                new SomeColumnExists(Vector.of(name("orders"), name("items")), identifier(column)).ask(catalog));
    }
}
