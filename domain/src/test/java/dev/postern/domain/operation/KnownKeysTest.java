package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.primaryKey;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class KnownKeysTest {

    private static final KnownKeys KEYS = new KnownKeys(catalog(table("orders", column("id", "bigint"))
            .adding(primaryKey("orders_pkey", "id"))
            .adding(check("positive", "(total > 0)"))));

    @Test
    void columns_stand_for_a_key_that_is_known_by_its_name() {
        assertThat(KEYS.in(constraint("orders_pkey")))
                .isEqualTo(keys("id").writing(new ObjectName.Relation(name("orders")), Aspect.PRIMARY_KEY));
    }

    @Test
    void constraint_that_is_no_key_is_minded_by_nobody_who_refers() {
        assertThat(KEYS.in(constraint("positive"))).isEqualTo(Footprint.NONE);
    }

    @Test
    void constraint_that_is_not_known_may_be_any_key() {
        assertThat(KEYS.in(constraint("unknown"))).isEqualTo(constraint("unknown"));
    }

    @Test
    void key_beside_one_of_the_same_columns_is_minded_by_nobody() {
        assertThat(KEYS.in(keys("id"))).isEqualTo(Footprint.NONE);
        assertThat(KEYS.in(keys("number"))).isEqualTo(keys("number"));
    }

    private static Footprint keys(String column) {
        return KnownKeys.of(name("orders"), Vector.of(identifier(column)));
    }

    private static Footprint constraint(String name) {
        return Footprint.NONE.writing(new ObjectName.Constraint(name("orders"), identifier(name)), Aspect.KEYS);
    }
}
