package dev.postern.domain.catalog;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.TreeSet;
import org.junit.jupiter.api.Test;

class ObjectNameTest {

    private static final ObjectName SCHEMA = new ObjectName.Schema(identifier("public"));
    private static final ObjectName TABLE = new ObjectName.Relation(name("Order Items"));
    private static final ObjectName COLUMN = new ObjectName.Column(name("Order Items"), identifier("total"));
    private static final ObjectName CONSTRAINT = new ObjectName.Constraint(name("Order Items"), identifier("total"));

    @Test
    void it_says_what_it_is_and_its_name() {
        assertThat(SCHEMA.describe()).isEqualTo("schema public");
        assertThat(TABLE.describe()).isEqualTo("relation public.\"Order Items\"");
        assertThat(COLUMN.describe()).isEqualTo("column public.\"Order Items\".total");
        assertThat(CONSTRAINT.describe()).isEqualTo("constraint total on public.\"Order Items\"");
    }

    @Test
    void it_holds_itself_and_what_is_in_it() {
        assertThat(SCHEMA.contains(COLUMN)).isTrue();
        assertThat(TABLE.contains(COLUMN)).isTrue();
        assertThat(TABLE.contains(TABLE)).isTrue();
        assertThat(COLUMN.contains(TABLE)).isFalse();
        assertThat(COLUMN.contains(CONSTRAINT)).isFalse();
        assertThat(new ObjectName.Relation(name("Order")).contains(COLUMN)).isFalse();
    }

    @Test
    void it_belongs_to_a_relation_unless_it_is_a_schema() {
        assertThat(SCHEMA.relationName()).isEmpty();
        assertThat(TABLE.relationName()).containsExactly(name("Order Items"));
        assertThat(COLUMN.relationName()).containsExactly(name("Order Items"));
        assertThat(CONSTRAINT.relationName()).containsExactly(name("Order Items"));
    }

    @Test
    void the_same_thing_on_another_relation_keeps_its_own_name() {
        assertThat(SCHEMA.on(name("other"))).isEqualTo(SCHEMA);
        assertThat(TABLE.on(name("other"))).isEqualTo(new ObjectName.Relation(name("other")));
        assertThat(COLUMN.on(name("other")).describe()).isEqualTo("column public.other.total");
        assertThat(CONSTRAINT.on(name("other")).describe()).isEqualTo("constraint total on public.other");
    }

    @Test
    void what_is_listed_has_a_defined_order() {
        assertThat(TreeSet.of(TABLE, SCHEMA, CONSTRAINT, COLUMN)).containsExactly(COLUMN, CONSTRAINT, TABLE, SCHEMA);
    }
}
