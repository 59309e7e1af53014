package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.defaulting;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.operation.sequence.Sequences;
import org.junit.jupiter.api.Test;

class MoveTableTest {

    private static final MoveTable MOVED = new MoveTable(name("orders"), identifier("app"));
    private static final Catalog ORDERS = covering(
            catalog(
                    table("orders", column("id", "integer")).adding(primaryKey("orders_pkey", "id")),
                    index("orders_id_idx", "orders", "id")),
            "app.orders");
    private static final Catalog WITH_APP = ORDERS.withSchema(identifier("app"));

    @Test
    void table_and_schema_are_waited_for() {
        assertThat(verdict(MOVED, covering(Catalog.EMPTY, "orders", "app.orders")))
                .isEqualTo("defer: table public.orders, schema app");
        assertThat(MOVED.project(ORDERS)).isEqualTo(ORDERS);
    }

    @Test
    void indexes_move_along() {
        Catalog after = MOVED.project(WITH_APP);

        assertThat(after.relations().keySet())
                .containsExactly(name("app.orders"), name("app.orders_id_idx"), name("app.orders_pkey"));
        assertThat(verdict(MOVED, after)).startsWith("already in place");
    }

    @Test
    void sequence_of_a_column_moves_along_and_the_default_counts_with_it_there() {
        Catalog counting = WITH_APP.with(
                        table("orders", defaulting(column("id", "integer"), "nextval('public.numbers'::regclass)")))
                .with(new OtherRelation(name("numbers"), "sequence"))
                .with(Sequences.plain(name("numbers")).ownedBy(columnOf("orders", "id")));

        Catalog after = MOVED.project(counting);
        assertThat(after.relation(name("app.numbers"))).isNotEmpty();
        assertThat(after.table(name("app.orders"))
                        .get()
                        .column(identifier("id"))
                        .get()
                        .value()
                        .clause())
                .isEqualTo("DEFAULT nextval('app.numbers'::regclass)");
    }

    @Test
    void foreign_keys_refer_to_the_table_where_it_is() {
        Catalog referring = WITH_APP.with(table("items").adding(foreignKey("of_order", "order_id", "orders", "id")));

        assertThat(MOVED.project(referring)
                        .table(name("items"))
                        .get()
                        .constraints()
                        .values()
                        .flatMap(Constraint::asForeignKey)
                        .map(Constraint.ForeignKey::referenced))
                .containsExactly(name("app.orders"));
    }

    @Test
    void table_of_that_name_in_the_schema_is_in_the_way() {
        assertThat(verdict(MOVED, WITH_APP.with(table("app.orders")))).startsWith("conflict: ");
    }

    @Test
    void table_goes_back_to_its_schema() {
        assertThat(inverse(MOVED, WITH_APP)).isEqualTo("ALTER TABLE app.orders SET SCHEMA public");
    }

    @Test
    void nothing_about_the_table_passes_the_move() {
        assertThat(commute(MOVED, operation("alter table orders add column note text"), WITH_APP))
                .isFalse();
        assertThat(commute(MOVED, operation("alter table items add column note text"), WITH_APP))
                .isTrue();
    }
}
