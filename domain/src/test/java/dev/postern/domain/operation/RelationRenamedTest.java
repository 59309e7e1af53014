package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.testing.FindingText;
import org.junit.jupiter.api.Test;

class RelationRenamedTest {

    @Test
    void new_name_with_the_old_one_free_is_a_rename_that_is_done() {
        assertThat(ask("table", covering(catalog(table("bills")), "orders")))
                .isEqualTo("holds: table public.bills exists and public.orders does not");
        assertThat(ask("table", covering(catalog(table("orders")), "bills")))
                .isEqualTo("open: public.bills does not exist");
        assertThat(ask("table", catalog(table("orders"), table("bills"))))
                .isEqualTo("contradicted: expected no relation public.bills, found table public.bills");
    }

    @Test
    void table_command_renames_whatever_relation_it_is_given_and_another_only_its_own_kind() {
        Catalog view = covering(catalog(view("bills")), "orders");

        assertThat(ask("table", view)).startsWith("holds: ");
        assertThat(ask("sequence", view))
                .isEqualTo("contradicted: expected sequence public.bills, found view public.bills");
    }

    @Test
    void both_names_must_have_been_looked_up() {
        assertThat(ask("table", catalog(table("bills")))).startsWith("cannot tell: ");
    }

    private static String ask(String kind, Catalog catalog) {
        return FindingText.of(new RelationRenamed(kind, name("orders"), name("bills")).ask(catalog));
    }
}
