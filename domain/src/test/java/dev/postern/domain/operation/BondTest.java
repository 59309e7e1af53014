package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.check;
import static dev.postern.domain.testing.Fixtures.foreignKey;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.LinkedHashSet;
import org.junit.jupiter.api.Test;

class BondTest {

    @Test
    void foreign_key_goes_along_with_the_table_that_it_refers_to() {
        assertThat(Bond.of(name("items"), foreignKey("of_order", "order_id", "orders", "id")))
                .isEqualTo(new Bond(
                        new ObjectName.Constraint(name("items"), identifier("of_order")),
                        new ObjectName.Relation(name("orders"))));
    }

    @Test
    void other_constraint_goes_along_with_its_own_table() {
        assertThat(Bond.of(name("items"), check("positive", "id > 0")).holder())
                .isEqualTo(new ObjectName.Relation(name("items")));
    }

    @Test
    void object_goes_along_with_what_it_stands_on_but_not_with_what_its_name_tells() {
        ObjectName rule = new ObjectName.OnRelation(ObjectClass.RULE, name("items"), identifier("r"));
        ObjectName orders = new ObjectName.Relation(name("orders"));
        assertThat(Bond.of(rule, LinkedHashSet.of(orders, new ObjectName.Column(name("items"), identifier("id")))))
                .containsExactly(new Bond(rule, orders));
    }
}
