package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ChangeAttributeTypeTest {

    private static final ChangeAttributeType CHANGED = change("street", "integer", DropBehavior.RESTRICT);

    @Test
    void type_and_attribute_are_waited_for() {
        assertThat(verdict(CHANGED, Addresses.NONE)).isEqualTo("defer: composite type public.address");
        assertThat(verdict(change("zip", "text", DropBehavior.RESTRICT), Addresses.CATALOG))
                .isEqualTo("defer: attribute zip of composite type public.address");
    }

    @Test
    void attribute_of_another_type_is_there_to_be_changed() {
        assertThat(verdict(CHANGED, Addresses.CATALOG)).isEqualTo("apply");
        assertThat(verdict(CHANGED, CHANGED.project(Addresses.CATALOG))).startsWith("already in place");
    }

    @Test
    void column_of_the_type_forbids_it_even_with_cascade() {
        Catalog held = Addresses.CATALOG.with(
                DatabaseObject.of(columnOf("people", "lives"), "table column").dependingOn(Vector.of(type("address"))));

        assertThat(verdict(change("street", "integer", DropBehavior.CASCADE), held))
                .startsWith("conflict: ");
    }

    @Test
    void column_of_a_table_of_the_type_is_of_the_other_type_too() {
        ChangeAttributeType along = change("street", "integer", DropBehavior.CASCADE);

        assertThat(verdict(CHANGED, Addresses.WITH_HOUSES)).startsWith("conflict: ");
        assertThat(Addresses.columnsOfHouses(along.project(Addresses.WITH_HOUSES)))
                .containsExactly("street integer", "\"Floor, or so\" numeric(5,2)", "city text");
    }

    @Test
    void attribute_gets_its_type_back() {
        assertThat(inverse(CHANGED, Addresses.CATALOG))
                .isEqualTo("ALTER TYPE public.address ALTER ATTRIBUTE street TYPE text");
    }

    private static ChangeAttributeType change(String attribute, String type, DropBehavior behavior) {
        return new ChangeAttributeType(name("address"), Addresses.attribute(attribute, type), Uses.NOTHING, behavior);
    }
}
