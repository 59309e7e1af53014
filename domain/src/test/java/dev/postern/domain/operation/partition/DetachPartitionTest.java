package dev.postern.domain.operation.partition;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
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
import dev.postern.domain.catalog.Constraint;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.Transactionality;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DetachPartitionTest {

    private static final Catalog WHOLE = catalog(
                    table("whole", notNull(column("a", "integer"))), table("part", notNull(column("a", "integer"))))
            .with(relation("whole"), "table", Property.PARTITION_KEY, Option.some(Definition.server("RANGE (a)")))
            .with(relation("part"), "table", Property.PARTITION_OF, Option.some(Definition.server("public.whole")))
            .with(
                    relation("part"),
                    "table",
                    Partitioning.BOUND,
                    Option.some(Definition.server("FOR VALUES FROM (1) TO (10)")))
            .with(
                    relation("part"),
                    "table",
                    Property.PARTITION_CONSTRAINT,
                    Option.some(Definition.server("((a >= 1) AND (a < 10))")));
    private static final DetachPartition DETACHED = detach(Transactionality.TRANSACTIONAL);
    private static final DetachPartition CONCURRENT = detach(Transactionality.OUTSIDE_TRANSACTION);

    @Test
    void both_tables_are_waited_for_and_not_made_up() {
        Catalog none = covering(Catalog.EMPTY, "whole", "part");

        assertThat(verdict(DETACHED, none)).isEqualTo("defer: table public.whole, table public.part");
        assertThat(DETACHED.project(none)).isEqualTo(none);
    }

    @Test
    void table_that_is_no_partition_is_in_place() {
        assertThat(verdict(DETACHED, WHOLE)).isEqualTo("apply");
        assertThat(verdict(DETACHED, DETACHED.project(WHOLE))).startsWith("already in place");
    }

    @Test
    void partition_of_another_table_is_in_conflict() {
        Catalog other = WHOLE.with(table("other"))
                .with(relation("part"), "table", Property.PARTITION_OF, Option.some(Definition.server("public.other")));

        assertThat(verdict(DETACHED, other))
                .isEqualTo("conflict: expected a partition of public.whole, found a partition of public.other");
    }

    @Test
    void its_columns_are_its_own_from_then_on() {
        Catalog inherited = Inherited.columns(WHOLE, name("part"), Vector.of(identifier("a")));

        assertThat(Inherited.is(DETACHED.project(inherited), columnOf("part", "a")))
                .isFalse();
    }

    @Test
    void partition_that_is_detached_while_others_write_keeps_its_bound_as_a_check() {
        assertThat(CONCURRENT
                        .project(WHOLE)
                        .table(name("part"))
                        .get()
                        .constraints()
                        .values()
                        .map(Constraint::describe))
                .containsExactly("part_a_check CHECK (((a >= 1) AND (a < 10)))");
        assertThat(inverse(CONCURRENT, WHOLE))
                .isEqualTo("ALTER TABLE public.whole ATTACH PARTITION public.part FOR VALUES FROM (1) TO (10);"
                        + " ALTER TABLE public.part DROP CONSTRAINT part_a_check");
    }

    @Test
    void partition_is_attached_again_with_its_bound() {
        assertThat(inverse(DETACHED, WHOLE))
                .isEqualTo("ALTER TABLE public.whole ATTACH PARTITION public.part FOR VALUES FROM (1) TO (10)");
    }

    @Test
    void only_what_is_detached_while_others_write_leaves_something_half_done_behind() {
        assertThat(CONCURRENT.residue(WHOLE)).contains(new Residue(Residue.Kind.DETACHING, relation("part")));
        assertThat(DETACHED.residue(WHOLE)).isEmpty();
        assertThat(CONCURRENT.lock()).isEqualTo(LockStrength.SHARE_UPDATE_EXCLUSIVE);
        assertThat(DETACHED.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
    }

    @Test
    void rows_are_not_written_to_the_whole_meanwhile() {
        assertThat(commute(DETACHED, operation("insert into whole values (1)"), WHOLE))
                .isFalse();
    }

    private static DetachPartition detach(Transactionality transactionality) {
        return new DetachPartition(name("whole"), name("part"), transactionality);
    }
}
