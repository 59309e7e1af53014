package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.type;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Column;
import dev.postern.domain.operation.DropBehavior;
import org.junit.jupiter.api.Test;

class CreateCompositeTypeTest {

    @Test
    void attributes_read_as_they_are_written() {
        assertThat(Addresses.CATALOG
                        .relation(name("address"))
                        .get()
                        .knownColumns()
                        .get()
                        .map(Column::describe))
                .containsExactly("street text", "\"Floor, or so\" numeric(5,2)", "city text");
        assertThat(verdict(Addresses.CREATED, Addresses.CATALOG)).startsWith("already in place");
    }

    @Test
    void type_with_other_attributes_is_in_the_way() {
        Catalog more = Addresses.add("zip", "text", DropBehavior.RESTRICT).project(Addresses.CATALOG);

        assertThat(verdict(Addresses.CREATED, more)).startsWith("conflict: ");
    }

    @Test
    void table_of_its_name_is_in_the_way_for_it_has_a_row_type() {
        assertThat(verdict(Addresses.CREATED, covering(catalog(table("address")), type("address"))))
                .isEqualTo("conflict: expected composite type public.address, found table public.address");
    }

    @Test
    void type_is_not_created_before_a_table_of_its_name_is_dropped() {
        assertThat(commute(Addresses.CREATED, operation("drop table address"), Addresses.NONE))
                .isFalse();
    }

    @Test
    void type_and_its_relation_are_dropped_again() {
        assertThat(inverse(Addresses.CREATED, Addresses.NONE)).isEqualTo("DROP TYPE public.address");
        assertThat(Addresses.CATALOG.without(type("address")).relation(name("address")))
                .isEmpty();
    }
}
