package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Fixtures.uniqueIndex;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemovalsTest {

    private static final Catalog BEFORE = catalog(
            table("t", column("a", "integer"), column("b", "integer")).adding(primaryKey("t_pkey", "a")),
            uniqueIndex("t_pkey", "t", "a"),
            uniqueIndex("t_b", "t", "b"),
            table("u", column("b", "integer")).adding(foreignKey("u_t", "b", "t", "b")));

    @Test
    void with_a_column_goes_what_reads_it() {
        Catalog left = new Removals(BEFORE).column(name("t"), identifier("a"));
        assertThat(left.table(name("t")).get().constraints()).isEmpty();
        assertThat(left.indexesOf(name("t")).map(Index::name)).containsExactly(name("t_b"));
    }

    @Test
    void with_a_constraint_goes_the_index_that_keeps_it() {
        Catalog left = new Removals(BEFORE).constraint(name("t"), identifier("t_pkey"));
        assertThat(left.table(name("t")).get().primaryKey()).isEmpty();
        assertThat(left.index(name("t_pkey"))).isEmpty();
    }

    @Test
    void with_a_unique_index_go_the_foreign_keys_that_stand_on_it_alone() {
        Index index = BEFORE.index(name("t_b")).get();
        Catalog twice = BEFORE.with(uniqueIndex("t_b_too", "t", "b"));
        assertThat(keys(new Removals(BEFORE).references(index))).isZero();
        assertThat(keys(new Removals(twice).references(index))).isEqualTo(1);
        assertThat(keys(new Removals(BEFORE)
                        .references(BEFORE.index(name("t_pkey")).get())))
                .isEqualTo(1);
    }

    private static int keys(Catalog catalog) {
        return catalog.table(name("u")).get().foreignKeys().size();
    }
}
