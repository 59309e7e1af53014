package dev.postern.domain.operation.partition;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.notNull;
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
import dev.postern.domain.catalog.Index;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Operation;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class AttachPartitionTest {

    private static final Definition BOUND = Definition.server("FOR VALUES FROM (1) TO (10)");
    private static final AttachPartition ATTACHED = new AttachPartition(name("whole"), name("part"), BOUND);
    private static final Catalog APART = catalog(
                    table("whole", notNull(column("a", "integer"))), table("part", notNull(column("a", "integer"))))
            .with(relation("whole"), "table", Property.PARTITION_KEY, Option.some(Definition.server("RANGE (a)")));

    @Test
    void both_tables_are_waited_for() {
        assertThat(verdict(ATTACHED, covering(Catalog.EMPTY, "whole", "part")))
                .isEqualTo("defer: table public.whole, table public.part");
        assertThat(ATTACHED.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void partition_must_have_the_columns_of_the_whole_and_no_others() {
        Catalog more = APART.with(table("part", notNull(column("a", "integer")), column("b", "text")));
        Catalog other = APART.with(table("part", notNull(column("a", "text"))));

        assertThat(verdict(ATTACHED, more)).isEqualTo("defer: column public.whole.b");
        assertThat(verdict(ATTACHED, other)).startsWith("conflict: expected column public.part.a of type integer");
    }

    @Test
    void partition_of_another_table_is_in_the_way() {
        Catalog elsewhere = APART.with(
                relation("part"), "table", Property.PARTITION_OF, Option.some(Definition.server("public.other")));

        assertThat(verdict(ATTACHED, elsewhere))
                .isEqualTo("conflict: expected a partition of public.whole, found a partition of public.other");
        assertThat(verdict(ATTACHED, ATTACHED.project(APART))).startsWith("already in place");
    }

    @Test
    void partition_gets_the_indexes_of_the_whole_which_go_again() {
        Catalog indexed = APART.with(index("whole_a", "whole", "a"));

        assertThat(ATTACHED.project(indexed).indexesOf(name("part")).map(Index::name))
                .containsExactly(name("part_a_idx"));
        assertThat(inverse(ATTACHED, indexed))
                .isEqualTo("ALTER TABLE public.whole DETACH PARTITION public.part; DROP INDEX public.part_a_idx");
    }

    @Test
    void columns_of_the_partition_are_inherited_from_then_on() {
        Catalog attached = ATTACHED.project(APART);

        assertThat(Inherited.is(attached, columnOf("part", "a"))).isTrue();
        assertThat(Inherited.is(APART, columnOf("part", "a"))).isFalse();
    }

    @Test
    void rows_are_not_written_to_the_whole_meanwhile() {
        assertThat(commute(ATTACHED, operation("insert into whole values (1)"), APART))
                .isFalse();
    }

    @Test
    void whole_is_kept_only_from_those_who_change_it() {
        assertThat(ATTACHED.locks())
                .isEqualTo(Locks.on(name("part"), LockStrength.ACCESS_EXCLUSIVE)
                        .and(Locks.on(name("whole"), LockStrength.SHARE_UPDATE_EXCLUSIVE)));
        assertThat(ATTACHED.effort()).isEqualTo(Operation.Effort.EVERY_ROW);
    }
}
