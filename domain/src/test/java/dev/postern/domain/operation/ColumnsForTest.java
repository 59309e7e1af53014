package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.FindingText;
import org.junit.jupiter.api.Test;

class ColumnsForTest {

    @Test
    void so_many_values_need_as_many_columns_at_least() {
        assertThat(ask(2)).isEqualTo("holds: public.orders has 2 columns");
        assertThat(ask(1)).startsWith("holds: ");
        assertThat(ask(3)).startsWith("missing a column of public.orders for each of 3 values: ");
    }

    @Test
    void of_a_view_whose_columns_are_not_known_it_cannot_be_told() {
        assertThat(FindingText.of(new ColumnsFor(name("totals"), 1).ask(catalog(view("totals")))))
                .startsWith("cannot tell: ");
    }

    private static String ask(int values) {
        return FindingText.of(new ColumnsFor(name("orders"), values)
                .ask(catalog(table("orders", column("a", "integer"), column("b", "integer")))));
    }
}
