package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class BondsTest {

    private static final String VIEW = "create view v as select a from t, u";

    @Test
    void view_goes_with_each_of_its_tables() {
        assertThat(tables("v", VIEW)).containsExactlyInAnyOrder(name("t"), name("u"));
    }

    @Test
    void view_on_a_view_goes_with_the_tables_of_that() {
        assertThat(tables("w", VIEW, "create view w as select a from v"))
                .containsExactlyInAnyOrder(name("t"), name("u"));
    }

    @Test
    void view_that_is_replaced_goes_with_what_it_stands_on_last() {
        assertThat(tables("v", VIEW, "create or replace view v as select a from x"))
                .containsExactly(name("x"));
    }

    @Test
    void view_follows_its_tables_to_their_names() {
        assertThat(tables("v", VIEW, "alter table t rename to t2")).containsExactlyInAnyOrder(name("t2"), name("u"));
    }

    @Test
    void view_is_gone_for_good_with_a_table_that_was_dropped() {
        assertThat(tables("v", VIEW, "drop table t")).isEmpty();
    }

    @Test
    void view_on_a_view_that_was_dropped_is_gone_for_good() {
        assertThat(tables("w", VIEW, "create view w as select a from v", "drop view v"))
                .isEmpty();
    }

    @Test
    void view_that_was_dropped_is_gone_for_good() {
        assertThat(tables("v", VIEW, "drop view v")).isEmpty();
    }

    @Test
    void view_that_is_only_to_be_dropped_may_have_gone_before() {
        Bonds bonds = Bonds.NONE.after(operation(VIEW)).withoutMaking(operation("drop view v"));
        assertThat(bonds.tables(relation("v"))).containsExactlyInAnyOrder(name("t"), name("u"));
    }

    @Test
    void what_is_only_to_be_made_was_never_there() {
        assertThat(Bonds.NONE.withoutMaking(operation(VIEW)).tables(relation("v")))
                .isEmpty();
    }

    @Test
    void views_on_the_catalog_of_the_system_go_with_nothing() {
        assertThat(tables("v", "create view v as select relname from pg_catalog.pg_class"))
                .isEmpty();
    }

    @Test
    void table_is_known_whatever_became_of_it() {
        Bonds bonds = Bonds.NONE.after(operation("create table t (a int)")).after(operation("drop table t"));
        assertThat(bonds.of(relation("t"))).isNotEmpty();
        assertThat(bonds.of(relation("u"))).isEmpty();
    }

    private static Set<QualifiedName> tables(String thing, String... done) {
        return Vector.of(done)
                .foldLeft(Bonds.NONE, (bonds, sql) -> bonds.after(operation(sql)))
                .tables(relation(thing));
    }

    private static ObjectName relation(String name) {
        return new ObjectName.Relation(name(name));
    }
}
