package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.invalid;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Validity;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class AttachIndexTest {

    private static final AttachIndex FIRST = new AttachIndex(name("t_a"), name("t1_a"));
    private static final AttachIndex SECOND = new AttachIndex(name("t_a"), name("t2_a"));
    private static final Catalog PARTITIONED = catalog(
                    table("t", column("a", "integer")),
                    table("t1", column("a", "integer")),
                    table("t2", column("a", "integer")),
                    invalid(index("t_a", "t", "a")),
                    index("t1_a", "t1", "a"),
                    index("t2_a", "t2", "a"))
            .with(relation("t"), "table", Property.PARTITION_KEY, Option.some(Definition.server("RANGE (a)")))
            .with(relation("t1"), "table", Property.PARTITION_OF, Option.some(Definition.server("public.t")))
            .with(relation("t2"), "table", Property.PARTITION_OF, Option.some(Definition.server("public.t")));

    @Test
    void both_indexes_are_waited_for() {
        assertThat(verdict(FIRST, covering(catalog(table("t")), "t_a", "t1_a")))
                .isEqualTo("defer: index public.t_a, index public.t1_a");
    }

    @Test
    void index_of_a_partitioned_table_is_valid_once_every_partition_has_one() {
        Catalog half = FIRST.project(PARTITIONED);
        Catalog whole = SECOND.project(half);

        assertThat(half.index(name("t_a")).get().validity()).isEqualTo(Validity.NOT_VALID);
        assertThat(whole.index(name("t_a")).get().validity()).isEqualTo(Validity.VALID);
        assertThat(verdict(FIRST, half)).startsWith("already in place");
        assertThat(verdict(SECOND, half)).isEqualTo("apply");
    }

    @Test
    void index_is_never_detached() {
        assertThat(inverse(FIRST, PARTITIONED)).startsWith("irreversible: an index cannot be detached");
    }

    @Test
    void one_index_is_kept_from_everybody_and_the_other_only_from_those_who_change_it() {
        assertThat(FIRST.locks())
                .isEqualTo(Locks.on(name("t1_a"), LockStrength.ACCESS_EXCLUSIVE)
                        .and(Locks.on(name("t_a"), LockStrength.SHARE_UPDATE_EXCLUSIVE)));
    }

    @Test
    void neither_index_is_dropped_meanwhile() {
        assertThat(commute(FIRST, operation("drop index t1_a"), PARTITIONED)).isFalse();
        assertThat(commute(FIRST, operation("drop index t_a"), PARTITIONED)).isFalse();
    }
}
