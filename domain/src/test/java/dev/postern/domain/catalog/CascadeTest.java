package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.view;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Names.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final Catalog SHOP = catalog(
                    table("orders", column("id", "bigint"), defaulting(column("number", "integer"), "next_number()"))
                            .adding(primaryKey("orders_pkey", "id")),
                    table("items", column("order_id", "bigint"))
                            .adding(foreignKey("of_order", "order_id", "orders", "id")),
                    view("totals"))
            .with(DatabaseObject.of(relation("totals"), "view").dependingOn(Vector.of(columnOf("orders", "id"))))
            .with(DatabaseObject.of(routine("next_number", "()"), "function"))
            .with(DatabaseObject.of(onTable(ObjectClass.DEFAULT, "orders", "number"), "default value")
                    .dependingOn(Vector.of(routine("next_number", "()"))));

    @Test
    void foreign_keys_of_others_and_views_go_with_a_table() {
        Catalog left = SHOP.cascading(relation("orders"));

        assertThat(left.table(name("orders"))).isEmpty();
        assertThat(left.relation(name("totals"))).isEmpty();
        assertThat(left.table(name("items")).get().constraints().values()).isEmpty();
        assertThat(left.table(name("items")).get().columns()).hasSize(1);
    }

    @Test
    void default_goes_with_its_function_and_the_column_stays() {
        Catalog left = SHOP.cascading(routine("next_number", "()"));

        assertThat(left.table(name("orders"))
                        .get()
                        .column(identifier("number"))
                        .get()
                        .value())
                .isEqualTo(new ColumnValue.None());
    }

    @Test
    void view_goes_with_a_column_that_it_reads() {
        assertThat(SHOP.cascading(columnOf("orders", "id")).relation(name("totals")))
                .isEmpty();
        assertThat(SHOP.cascading(columnOf("orders", "number")).relation(name("totals")))
                .isNotEmpty();
    }

    @Test
    void what_stands_on_what_goes_goes_however_far_off() {
        Catalog far = SHOP.with(view("best"))
                .with(DatabaseObject.of(relation("best"), "view").dependingOn(Vector.of(relation("totals"))));

        assertThat(far.cascading(relation("orders")).relation(name("best"))).isEmpty();
    }

    @Test
    void everything_in_a_schema_goes_with_it_and_what_is_elsewhere_stays() {
        Catalog both = SHOP.with(table("app.notes")).withSchema(identifier("app"));

        Catalog left = both.cascading(schema("app"));
        assertThat(left.schemas()).containsExactly(identifier("public"));
        assertThat(left.table(name("app.notes"))).isEmpty();
        assertThat(left.table(name("orders"))).isNotEmpty();
    }
}
