package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.testing.FindingText;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashSet;
import org.junit.jupiter.api.Test;

class FieldExistsTest {

    @Test
    void a_row_of_a_table_has_its_columns() {
        assertThat(ask("orders", "note", Shop.CATALOG)).startsWith("holds");
        assertThat(ask("orders", "paid", Shop.CATALOG)).startsWith("missing column public.orders.paid");
    }

    @Test
    void what_a_value_of_another_type_consists_of_is_not_known() {
        ObjectName domain = new ObjectName.InSchema(ObjectClass.TYPE, name("score"));
        Catalog catalog = Shop.CATALOG
                .covering(LinkedHashSet.of(domain), LinkedHashSet.empty())
                .with(DatabaseObject.of(domain, "domain"));

        assertThat(ask("score", "a", catalog)).startsWith("cannot tell");
    }

    @Test
    void a_type_that_is_missing_has_no_field() {
        ObjectName missing = new ObjectName.InSchema(ObjectClass.TYPE, name("missing"));
        Catalog catalog = Shop.CATALOG.covering(LinkedHashSet.of(missing), LinkedHashSet.empty());

        assertThat(ask("missing", "a", catalog)).startsWith("missing column public.missing.a");
    }

    private static String ask(String type, String field, Catalog catalog) {
        return FindingText.of(new FieldExists(name(type), identifier(field)).ask(catalog));
    }
}
