package dev.postern.domain.operation.sequence;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.columnOf;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.OtherRelation;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DropSequenceTest {

    private static final ObjectName NUMBERS = relation("numbers");
    private static final DatabaseObject SEQUENCE = Sequences.plain(name("numbers"))
            .with(Property.STATEMENT, Definition.server("CREATE SEQUENCE public.numbers"));
    private static final Catalog COUNTING =
            Catalog.EMPTY.with(new OtherRelation(name("numbers"), "sequence")).with(SEQUENCE);
    private static final Catalog USED =
            COUNTING.with(DatabaseObject.of(onTable(ObjectClass.DEFAULT, "orders", "id"), "default value")
                    .dependingOn(Vector.of(NUMBERS)));
    private static final DropSequence DROPPED = new DropSequence(name("numbers"), DropBehavior.RESTRICT);
    private static final DropSequence CASCADING = new DropSequence(name("numbers"), DropBehavior.CASCADE);

    @Test
    void sequence_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, "numbers")))
                .isEqualTo("already in place: there is no sequence public.numbers");
        assertThat(verdict(DROPPED, DROPPED.project(COUNTING))).startsWith("already in place");
    }

    @Test
    void table_of_that_name_is_not_dropped_as_a_sequence() {
        assertThat(verdict(DROPPED, catalog(table("numbers"))))
                .isEqualTo("conflict: expected sequence public.numbers, found table public.numbers");
    }

    @Test
    void sequence_with_which_a_default_counts_stays_unless_that_goes_along() {
        assertThat(verdict(DROPPED, USED)).startsWith("conflict: expected nothing depends on");
        assertThat(CASCADING.project(USED).object(onTable(ObjectClass.DEFAULT, "orders", "id")))
                .isEmpty();
    }

    @Test
    void sequence_comes_back_and_belongs_to_its_column_again() {
        Catalog owned = COUNTING.with(SEQUENCE.ownedBy(columnOf("orders", "id")));

        assertThat(inverse(DROPPED, COUNTING)).isEqualTo("CREATE SEQUENCE public.numbers");
        assertThat(inverse(DROPPED, owned))
                .isEqualTo(
                        "CREATE SEQUENCE public.numbers;" + " ALTER SEQUENCE public.numbers OWNED BY public.orders.id");
    }

    @Test
    void what_it_had_counted_to_is_lost() {
        assertThat(DROPPED.destroys()).containsExactly(NUMBERS);
    }
}
