package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.DropBehavior;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DropAttributeTest {

    private static final DropAttribute CITY = drop("city", DropBehavior.RESTRICT);

    @Test
    void attribute_that_is_absent_is_dropped_already_and_a_missing_type_is_remembered() {
        assertThat(verdict(drop("zip", DropBehavior.RESTRICT), Addresses.CATALOG))
                .startsWith("already in place");
        assertThat(verdict(CITY, Addresses.NONE)).isEqualTo("defer: composite type public.address");
    }

    @Test
    void attribute_goes_with_the_comment_on_it() {
        Catalog commented = Addresses.CATALOG.commenting(columnOf("address", "city"), Option.some("or village"));

        Catalog after = CITY.project(commented);
        assertThat(Addresses.attributes(after)).containsExactly("street", "Floor, or so");
        assertThat(after.comments()).isEmpty();
        assertThat(verdict(CITY, after)).startsWith("already in place");
    }

    @Test
    void table_of_the_type_forbids_it_unless_the_table_loses_the_column_too() {
        DropAttribute along = drop("city", DropBehavior.CASCADE);

        assertThat(verdict(CITY, Addresses.WITH_HOUSES)).startsWith("conflict: ");
        assertThat(Addresses.columnsOfHouses(along.project(Addresses.WITH_HOUSES)))
                .containsExactly("street text", "\"Floor, or so\" numeric(5,2)");
    }

    @Test
    void column_of_the_type_forbids_nothing() {
        Catalog held = Addresses.CATALOG.with(
                DatabaseObject.of(columnOf("people", "lives"), "table column").dependingOn(Vector.of(type("address"))));

        assertThat(verdict(CITY, held)).isEqualTo("apply");
    }

    @Test
    void last_attribute_comes_back_and_another_would_come_back_elsewhere() {
        assertThat(inverse(CITY, Addresses.CATALOG))
                .isEqualTo("ALTER TYPE public.address ADD ATTRIBUTE city text COLLATE \"C\"");
        assertThat(inverse(drop("street", DropBehavior.RESTRICT), Addresses.CATALOG))
                .startsWith("irreversible: ");
    }

    @Test
    void attribute_is_not_dropped_before_another_is_added() {
        assertThat(commute(CITY, Addresses.add("zip", "text", DropBehavior.RESTRICT), Addresses.CATALOG))
                .isFalse();
    }

    private static DropAttribute drop(String attribute, DropBehavior behavior) {
        return new DropAttribute(name("address"), identifier(attribute), behavior);
    }
}
