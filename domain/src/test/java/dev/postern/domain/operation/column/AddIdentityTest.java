package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
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
import dev.postern.domain.catalog.Relation;
import org.junit.jupiter.api.Test;

class AddIdentityTest {

    @Test
    void table_column_and_that_it_takes_no_nulls_are_waited_for() {
        Catalog nullable = catalog(table("t", column("id", "bigint")));

        assertThat(verdict(Counted.ADDED, covering(Catalog.EMPTY, "t"))).isEqualTo("defer: table public.t");
        assertThat(verdict(Counted.ADDED, nullable)).startsWith("defer: ");
        assertThat(verdict(Counted.ADDED, Counted.PLAIN)).isEqualTo("apply");
    }

    @Test
    void column_gets_a_sequence_of_its_own_that_counts_as_said() {
        assertThat(Counted.CATALOG.object(relation("t_id_seq")).get().property(Counted.INCREMENT))
                .contains(Definition.server("5"));
        assertThat(Counted.CATALOG.sequencesOf(columnOf("t", "id")).map(Relation::name))
                .containsExactly(name("t_id_seq"));
        assertThat(verdict(Counted.ADDED, Counted.CATALOG)).startsWith("already in place");
    }

    @Test
    void column_counts_no_more_when_it_is_taken_back() {
        assertThat(inverse(Counted.ADDED, Counted.PLAIN))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN id DROP IDENTITY");
    }

    @Test
    void nothing_takes_the_name_of_the_sequence_meanwhile() {
        assertThat(commute(Counted.ADDED, operation("create table t_id_seq (a int)"), Counted.PLAIN))
                .isFalse();
        assertThat(commute(Counted.ADDED, operation("insert into t values (1)"), Counted.PLAIN))
                .isFalse();
    }
}
