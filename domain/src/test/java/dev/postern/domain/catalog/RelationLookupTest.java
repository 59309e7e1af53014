package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.Shop;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RelationLookupTest {

    private static final Catalog TEMPORARY = Shop.CATALOG
            .with(table("pg_temp.t", column("a", "int")))
            .with(table("b"))
            .with(index("b_idx", "b", "x"))
            .with(index("a_idx", "b", "x"));

    @Test
    void the_indexes_of_a_table_come_in_the_order_of_their_names() {
        assertThat(TEMPORARY.indexesOf(name("b")).map(Index::name)).containsExactly(name("a_idx"), name("b_idx"));
        assertThat(TEMPORARY.indexesOf(name("missing"))).isEmpty();
    }

    @Test
    void what_goes_with_its_session_is_found() {
        assertThat(TEMPORARY.lookup().temporary()).containsExactly(name("pg_temp.t"));
        assertThat(TEMPORARY.inAnotherSession().lookup().temporary()).isEmpty();
    }

    @Test
    void it_follows_from_the_relations_whatever_becomes_of_them() {
        for (Catalog each : Vector.of(
                TEMPORARY,
                TEMPORARY.without(name("b")),
                TEMPORARY.without(name("a_idx")),
                TEMPORARY.without(name("orders")),
                TEMPORARY.renaming(name("b"), name("c")),
                TEMPORARY.renaming(name("a_idx"), name("c_idx")),
                TEMPORARY.renamingColumn(name("b"), identifier("x"), identifier("y")),
                TEMPORARY.withoutColumn(name("orders"), identifier("total")),
                TEMPORARY.with(index("a_idx", "orders", "x")),
                TEMPORARY.with(table("a_idx")),
                TEMPORARY.inAnotherSession(),
                TEMPORARY.committed(),
                TEMPORARY.withSchema(identifier("s")).withoutSchema(identifier("s")),
                TEMPORARY.refreshed(covering(catalog(), "b")),
                TEMPORARY.refreshed(covering(catalog(table("b"), index("new_idx", "b", "x")), "b")),
                TEMPORARY.refreshed(covering(catalog(table("c"), index("b_idx", "c", "x")), "c")))) {
            assertThat(each.lookup())
                    .isEqualTo(RelationLookup.of(each.relations().values()));
        }
    }

    @Test
    void a_renamed_table_keeps_its_indexes() {
        Catalog renamed = TEMPORARY.renaming(name("b"), name("c"));
        assertThat(renamed.indexesOf(name("b"))).isEmpty();
        assertThat(renamed.indexesOf(name("c")).map(Index::name)).containsExactly(name("a_idx"), name("b_idx"));
    }
}
