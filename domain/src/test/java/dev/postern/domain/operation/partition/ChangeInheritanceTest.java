package dev.postern.domain.operation.partition;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.partition.ChangeInheritance.Inheritance;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeInheritanceTest {

    private static final Catalog FAMILY = catalog(
            table("cities", column("name", "text")),
            table("capitals", column("name", "text"), column("state", "text")),
            table("seats", column("state", "text")));
    private static final ChangeInheritance INHERIT = change("cities", Inheritance.INHERIT);
    private static final ChangeInheritance NO_INHERIT = change("cities", Inheritance.NO_INHERIT);

    @Test
    void both_tables_are_waited_for() {
        Catalog none = covering(Catalog.EMPTY, "cities", "capitals");

        assertThat(verdict(INHERIT, none)).isEqualTo("defer: table public.capitals, table public.cities");
        assertThat(INHERIT.project(none)).isEqualTo(none);
    }

    @Test
    void child_must_have_the_columns_of_the_parent_and_may_have_others() {
        Catalog fewer = FAMILY.with(table("capitals", column("state", "text")));

        assertThat(verdict(INHERIT, FAMILY)).isEqualTo("apply");
        assertThat(verdict(INHERIT, fewer)).isEqualTo("defer: column public.capitals.name");
    }

    @Test
    void parents_are_kept_in_order_and_one_can_be_left() {
        Catalog both = change("seats", Inheritance.INHERIT).project(INHERIT.project(FAMILY));

        assertThat(parents(both)).contains("public.cities, public.seats");
        assertThat(parents(NO_INHERIT.project(both))).contains("public.seats");
        assertThat(verdict(INHERIT, both)).startsWith("already in place");
        assertThat(verdict(NO_INHERIT, NO_INHERIT.project(both))).startsWith("already in place");
    }

    @Test
    void column_is_the_childs_own_once_no_parent_has_it() {
        Catalog both = change("seats", Inheritance.INHERIT).project(INHERIT.project(FAMILY));
        Catalog inherited =
                Inherited.columns(both, name("capitals"), Vector.of(identifier("name"), identifier("state")));

        Catalog left = NO_INHERIT.project(inherited);
        assertThat(Inherited.is(left, columnOf("capitals", "name"))).isFalse();
        assertThat(Inherited.is(left, columnOf("capitals", "state"))).isTrue();
    }

    @Test
    void inheritance_ends_again_but_is_not_begun_again_as_it_was() {
        assertThat(inverse(INHERIT, FAMILY)).isEqualTo("ALTER TABLE public.capitals NO INHERIT public.cities");
        assertThat(inverse(NO_INHERIT, INHERIT.project(FAMILY))).startsWith("irreversible: ");
    }

    @Test
    void column_does_not_come_to_the_parent_meanwhile() {
        assertThat(commute(INHERIT, operation("alter table cities add column mayor text"), FAMILY))
                .isFalse();
    }

    private static Option<String> parents(Catalog catalog) {
        return catalog.object(relation("capitals"))
                .flatMap(found -> found.property(Property.INHERITS))
                .map(Definition::text);
    }

    private static ChangeInheritance change(String parent, Inheritance inheritance) {
        return new ChangeInheritance(name("capitals"), name(parent), inheritance);
    }
}
