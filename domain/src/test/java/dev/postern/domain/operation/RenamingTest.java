package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.schema;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RenamingTest {

    private static final Renaming TABLE = new Renaming(relation("orders"), relation("bills"));

    @Test
    void what_a_table_holds_is_called_after_it() {
        assertThat(TABLE.of(columnOf("orders", "id"))).isEqualTo(columnOf("bills", "id"));
        assertThat(TABLE.of(onTable(ObjectClass.TRIGGER, "orders", "stamped")))
                .isEqualTo(onTable(ObjectClass.TRIGGER, "bills", "stamped"));
        assertThat(TABLE.concerns(columnOf("orders", "id"))).isTrue();
    }

    @Test
    void what_has_nothing_to_do_with_it_is_called_as_before() {
        assertThat(TABLE.of(relation("customers"))).isEqualTo(relation("customers"));
        assertThat(TABLE.of(relation("app.orders"))).isEqualTo(relation("app.orders"));
        assertThat(TABLE.concerns(relation("customers"))).isFalse();
        assertThat(TABLE.concerns(schema("public"))).isFalse();
    }

    @Test
    void everything_in_a_schema_is_called_after_that() {
        Renaming schemas = new Renaming(schema("sales"), schema("shop"));

        assertThat(schemas.of(columnOf("sales.orders", "id"))).isEqualTo(columnOf("shop.orders", "id"));
        assertThat(schemas.of(routine("sales.lift", "(sales.mood)"))).isEqualTo(routine("shop.lift", "(shop.mood)"));
    }

    @Test
    void index_that_keeps_a_constraint_gets_another_name_with_it() {
        Renaming key = new Renaming(
                new ObjectName.Constraint(name("orders"), identifier("orders_pkey")),
                new ObjectName.Constraint(name("orders"), identifier("orders_key")),
                Vector.of(new Renaming(relation("orders_pkey"), relation("orders_key"))));

        assertThat(key.of(relation("orders_pkey"))).isEqualTo(relation("orders_key"));
        assertThat(key.concerns(relation("orders_pkey"))).isTrue();
    }
}
