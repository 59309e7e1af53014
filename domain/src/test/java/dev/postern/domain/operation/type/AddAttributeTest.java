package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import org.junit.jupiter.api.Test;

class AddAttributeTest {

    private static final AddAttribute ADDED = Addresses.add("zip", "text", DropBehavior.RESTRICT);

    @Test
    void type_that_is_missing_is_waited_for() {
        assertThat(verdict(ADDED, Addresses.NONE)).isEqualTo("defer: composite type public.address");
        assertThat(ADDED.project(Addresses.NONE)).isEqualTo(Addresses.NONE);
    }

    @Test
    void new_attribute_stands_last_and_is_in_place_once_it_is_there() {
        Catalog after = ADDED.project(Addresses.CATALOG);

        assertThat(Addresses.attributes(after)).containsExactly("street", "Floor, or so", "city", "zip");
        assertThat(verdict(ADDED, after)).startsWith("already in place");
    }

    @Test
    void attribute_of_another_type_is_in_the_way() {
        AddAttribute other = Addresses.add("street", "integer", DropBehavior.RESTRICT);

        assertThat(verdict(other, Addresses.CATALOG))
                .isEqualTo("conflict: expected attribute street integer of composite type public.address,"
                        + " found attribute street text of composite type public.address");
        assertThat(other.project(Addresses.CATALOG)).isEqualTo(Addresses.CATALOG);
    }

    @Test
    void table_of_the_type_forbids_it_unless_the_table_gets_the_column_too() {
        AddAttribute along = Addresses.add("zip", "text", DropBehavior.CASCADE);

        assertThat(verdict(ADDED, Addresses.WITH_HOUSES)).startsWith("conflict: ");
        assertThat(verdict(along, Addresses.WITH_HOUSES)).isEqualTo("apply");
        assertThat(Addresses.columnsOfHouses(along.project(Addresses.WITH_HOUSES)))
                .containsExactly("street text", "\"Floor, or so\" numeric(5,2)", "city text", "zip text");
    }

    @Test
    void attribute_is_dropped_again_from_the_tables_too() {
        assertThat(inverse(ADDED, Addresses.CATALOG)).isEqualTo("ALTER TYPE public.address DROP ATTRIBUTE zip");
        assertThat(inverse(Addresses.add("zip", "text", DropBehavior.CASCADE), Addresses.CATALOG))
                .isEqualTo("ALTER TYPE public.address DROP ATTRIBUTE zip CASCADE");
    }

    @Test
    void two_new_attributes_keep_their_order() {
        AddAttribute other = Addresses.add("country", "text", DropBehavior.RESTRICT);

        assertThat(commute(ADDED, other, Addresses.CATALOG)).isFalse();
    }
}
