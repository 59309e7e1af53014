package dev.postern.domain.operation.type;

import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.operation.DropBehavior;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameAttributeTest {

    private static final RenameAttribute RENAMED = rename(DropBehavior.RESTRICT);

    @Test
    void type_is_waited_for() {
        assertThat(verdict(RENAMED, Addresses.NONE)).isEqualTo("defer: composite type public.address");
    }

    @Test
    void attribute_keeps_its_place_and_the_comment_on_it() {
        Catalog after =
                RENAMED.project(Addresses.CATALOG.commenting(columnOf("address", "street"), Option.some("no number")));

        assertThat(Addresses.attributes(after)).containsExactly("road", "Floor, or so", "city");
        assertThat(after.comment(columnOf("address", "road"))).contains("no number");
        assertThat(verdict(RENAMED, after)).startsWith("already in place");
    }

    @Test
    void attribute_of_the_new_name_is_in_the_way() {
        Catalog both = Addresses.add("road", "text", DropBehavior.RESTRICT).project(Addresses.CATALOG);

        assertThat(verdict(RENAMED, both)).startsWith("conflict: ");
    }

    @Test
    void column_of_a_table_of_the_type_is_renamed_too() {
        assertThat(verdict(RENAMED, Addresses.WITH_HOUSES)).startsWith("conflict: ");
        assertThat(Addresses.columnsOfHouses(rename(DropBehavior.CASCADE).project(Addresses.WITH_HOUSES)))
                .containsExactly("road text", "\"Floor, or so\" numeric(5,2)", "city text");
    }

    @Test
    void attribute_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, Addresses.CATALOG))
                .isEqualTo("ALTER TYPE public.address RENAME ATTRIBUTE road TO street");
    }

    private static RenameAttribute rename(DropBehavior behavior) {
        return new RenameAttribute(name("address"), identifier("street"), identifier("road"), behavior);
    }
}
