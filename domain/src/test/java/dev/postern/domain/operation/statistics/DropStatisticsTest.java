package dev.postern.domain.operation.statistics;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.LockStrength;
import io.vavr.collection.LinkedHashSet;
import org.junit.jupiter.api.Test;

class DropStatisticsTest {

    private static final ObjectName ZIP = inSchema(ObjectClass.STATISTICS, "towns_zip");
    private static final ObjectName NAME = inSchema(ObjectClass.STATISTICS, "towns_name");
    private static final Catalog COUNTED =
            Catalog.EMPTY.with(DatabaseObject.of(ZIP, "statistics")).with(DatabaseObject.of(NAME, "statistics"));
    private static final DropStatistics DROPPED = new DropStatistics(ZIP, DropBehavior.RESTRICT);

    @Test
    void statistics_that_are_absent_are_dropped_already() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, ZIP)))
                .isEqualTo("already in place: there is no statistics public.towns_zip");
        assertThat(verdict(DROPPED, DROPPED.project(COUNTED))).startsWith("already in place");
        assertThat(DROPPED.project(COUNTED).object(NAME)).isNotEmpty();
    }

    @Test
    void what_the_same_statement_drops_is_asked_for_as_it_was_too() {
        assertThat(new DropStatistics(ZIP, DropBehavior.RESTRICT, LinkedHashSet.of(NAME)).drops())
                .containsExactlyInAnyOrder(ZIP, NAME);
    }

    @Test
    void table_can_be_read_and_written_meanwhile() {
        assertThat(DROPPED.lock()).isEqualTo(LockStrength.SHARE_UPDATE_EXCLUSIVE);
    }
}
