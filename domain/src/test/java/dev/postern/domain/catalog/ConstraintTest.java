package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notValid;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ConstraintTest {

    @Test
    void keys_are_kept_by_a_unique_index_of_their_name() {
        assertThat(primaryKey("orders_pkey", "id", "no")
                        .index(name("shop.orders"))
                        .map(Index::createStatement))
                .containsExactly("CREATE UNIQUE INDEX orders_pkey ON shop.orders USING btree (id, no)");
        assertThat(unique("once", "Id").index(name("orders")).map(Index::createStatement))
                .containsExactly("CREATE UNIQUE INDEX once ON public.orders USING btree (\"Id\")");
        assertThat(check("positive", "(id > 0)").index(name("orders"))).isEmpty();
    }

    @Test
    void one_that_is_not_valid_says_so_behind_its_definition() {
        Constraint constraint = notValid(check("positive", "(id > 0)"));
        assertThat(constraint.describe()).isEqualTo("positive CHECK ((id > 0)) NOT VALID");
        assertThat(constraint.validated().describe()).isEqualTo("positive CHECK ((id > 0))");
    }

    @Test
    void another_name_is_all_that_a_new_name_changes() {
        for (Constraint constraint : new Constraint[] {
            check("x", "(a > 0)"),
            unique("x", "a"),
            primaryKey("x", "a"),
            foreignKey("x", "a", "t", "b"),
            new Constraint.Exclusion(identifier("x"), Definition.server("EXCLUDE USING gist (a WITH &&)"))
        }) {
            assertThat(constraint.named(identifier("y")).describe())
                    .isEqualTo(constraint.describe().replaceFirst("x", "y"));
            assertThat(constraint.named(identifier("y")).named(identifier("x"))).isEqualTo(constraint);
        }
    }

    @Test
    void it_knows_the_columns_that_it_reads() {
        assertThat(check("x", "(a > length(b))").reads(identifier("b"))).isTrue();
        assertThat(check("x", "(a > length(b))").reads(identifier("length"))).isFalse();
        assertThat(foreignKey("x", "a", "t", "b").reads(identifier("a"))).isTrue();
        assertThat(foreignKey("x", "a", "t", "b").reads(identifier("b"))).isFalse();
    }

    @Test
    void a_foreign_key_follows_what_it_refers_to() {
        Constraint.ForeignKey key =
                foreignKey("x", "a", "t", "a").asForeignKey().get();
        assertThat(key.referring(name("u")).describe()).isEqualTo("x FOREIGN KEY (a) REFERENCES public.u(a)");
        assertThat(key.referring(identifier("a"), identifier("c")).describe())
                .isEqualTo("x FOREIGN KEY (a) REFERENCES public.t(c)");
        assertThat(key.renaming(identifier("a"), identifier("c")).describe())
                .isEqualTo("x FOREIGN KEY (c) REFERENCES public.t(a)");
    }

    @Test
    void an_index_keeps_all_that_its_constraint_says() {
        Constraint key = new Constraint.Unique(
                identifier("once"),
                Vector.of(identifier("a")),
                Definition.server("UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b, \"C\") DEFERRABLE"));
        Index index = key.index(name("t")).get();
        assertThat(index.definition().text()).isEqualTo("USING btree (a) INCLUDE (b, \"C\") NULLS NOT DISTINCT");
        assertThat(index.reads(identifier("C"))).isTrue();
    }

    @Test
    void an_exclusion_is_kept_by_an_index_without_its_operators() {
        Constraint exclusion = new Constraint.Exclusion(
                identifier("apart"),
                Definition.server("EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((room > 0)) DEFERRABLE"));
        assertThat(exclusion.index(name("t")).map(Index::createStatement))
                .containsExactly("CREATE INDEX apart ON public.t USING gist (room, during) WHERE ((room > 0))");
    }

    @Test
    void a_foreign_key_that_names_no_columns_refers_to_the_primary_key() {
        Catalog catalog = Catalog.EMPTY.with(
                Table.of(name("orders"), Vector.empty(), Vector.of(primaryKey("orders_pkey", "id"))));
        Constraint key = new Constraint.ForeignKey(
                identifier("lines_orders"),
                Vector.of(identifier("order_id")),
                name("orders"),
                Vector.empty(),
                Definition.author("FOREIGN KEY (order_id) REFERENCES public.orders ON DELETE CASCADE"),
                Validity.VALID);
        assertThat(key.in(catalog).definition())
                .isEqualTo(Definition.server("FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE"));
        assertThat(key.in(Catalog.EMPTY)).isEqualTo(key);
    }
}
