package dev.postern.domain.operation.constraint;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class UniqueKeyExistsTest {

    private final Catalog orders = Catalog.EMPTY
            .with(Table.of(
                    name("orders"),
                    Vector.empty(),
                    Vector.of(primaryKey("orders_pkey", "id"), unique("once", "a", "b"))))
            .with(index("by_c", "USING btree (c DESC)"))
            .with(index("some_d", "USING btree (d) WHERE (d > 0)"));

    @Test
    void a_primary_key_and_a_unique_constraint_are_keys_in_any_order() {
        assertThat(exists("id")).isTrue();
        assertThat(exists("b", "a")).isTrue();
        assertThat(exists("a")).isFalse();
        assertThat(new UniqueKeyExists(name("orders"), Vector.empty())
                        .ask(orders)
                        .holds())
                .isTrue();
    }

    @Test
    void a_unique_index_is_a_key_unless_it_covers_only_some_rows() {
        assertThat(exists("c")).isTrue();
        assertThat(exists("d")).isFalse();
    }

    private boolean exists(String... columns) {
        Seq<Identifier> asked = Vector.of(columns).map(Identifier::new);
        return new UniqueKeyExists(name("orders"), asked).ask(orders).holds();
    }

    private static Index index(String called, String definition) {
        return new Index(
                name(called),
                name("orders"),
                Index.Uniqueness.UNIQUE,
                Definition.server(definition),
                LinkedHashSet.of(identifier("c"), identifier("d")),
                Validity.VALID);
    }
}
