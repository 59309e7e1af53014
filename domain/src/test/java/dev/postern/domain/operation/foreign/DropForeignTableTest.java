package dev.postern.domain.operation.foreign;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.table.DropTable;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class DropForeignTableTest {

    private static final DropForeignTable DROPPED = new DropForeignTable(new DropTable(name("distant")));
    private static final Catalog DISTANT = Distant.on("east").project(Distant.SERVER);

    @Test
    void foreign_table_that_is_absent_is_dropped_already() {
        assertThat(verdict(DROPPED, Distant.SERVER)).startsWith("already in place");
        assertThat(inverse(DROPPED, Distant.SERVER)).isEqualTo("nothing: there was no foreign table public.distant");
    }

    @Test
    void rows_stay_where_they_are_and_the_table_does_not_come_back() {
        assertThat(DROPPED.destroys()).isEmpty();
        assertThat(DROPPED.project(DISTANT).relation(name("distant"))).isEmpty();
        assertThat(inverse(DROPPED, DISTANT)).startsWith("irreversible: ");
    }

    @Test
    void view_on_it_keeps_it_from_being_dropped() {
        Catalog used =
                DISTANT.with(DatabaseObject.of(relation("seen"), "view").dependingOn(Vector.of(relation("distant"))));

        assertThat(verdict(DROPPED, used)).startsWith("conflict: ");
    }

    @Test
    void nothing_about_it_passes_the_removal() {
        assertThat(commute(DROPPED, operation("alter table distant add column a int"), DISTANT))
                .isFalse();
    }
}
