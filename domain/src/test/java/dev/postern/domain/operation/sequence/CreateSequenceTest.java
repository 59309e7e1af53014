package dev.postern.domain.operation.sequence;

import static dev.postern.domain.testing.Fixtures.catalog;
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
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class CreateSequenceTest {

    private static final ObjectName NUMBERS = relation("numbers");
    private static final Property INCREMENT = new Property("increment");
    private static final CreateSequence BY_FIVE = by("5");
    private static final Catalog EMPTY = covering(catalog(), "numbers");

    @Test
    void sequence_that_counts_alike_is_in_place_and_another_in_the_way() {
        Catalog after = BY_FIVE.project(EMPTY);

        assertThat(verdict(BY_FIVE, EMPTY)).isEqualTo("apply");
        assertThat(verdict(BY_FIVE, after)).startsWith("already in place: sequence public.numbers is the same");
        assertThat(verdict(by("2"), after))
                .isEqualTo("conflict: expected sequence public.numbers, increment 2,"
                        + " found sequence public.numbers, increment 5");
    }

    @Test
    void table_of_its_name_is_in_the_way_and_stays() {
        Catalog taken = catalog(table("numbers"));

        assertThat(verdict(BY_FIVE, taken))
                .isEqualTo("conflict: expected sequence public.numbers, found table public.numbers");
        assertThat(BY_FIVE.project(taken)).isEqualTo(taken);
    }

    @Test
    void column_that_it_is_to_belong_to_is_waited_for() {
        CreateSequence owned = new CreateSequence(
                name("numbers"),
                Sequences.plain(name("numbers")).ownedBy(columnOf("orders", "id")),
                Uses.table(name("orders")).and(Uses.column(name("orders"), identifier("id"))));

        assertThat(verdict(owned, covering(EMPTY, "orders"))).isEqualTo("defer: table public.orders");
        assertThat(commute(owned, operation("create table orders (id integer)"), EMPTY))
                .isFalse();
    }

    @Test
    void sequence_is_dropped_again() {
        assertThat(inverse(BY_FIVE, EMPTY)).isEqualTo("DROP SEQUENCE public.numbers");
    }

    private static CreateSequence by(String step) {
        DatabaseObject object = DatabaseObject.of(NUMBERS, "sequence").with(INCREMENT, Definition.server(step));
        return new CreateSequence(name("numbers"), object, Uses.NOTHING);
    }
}
