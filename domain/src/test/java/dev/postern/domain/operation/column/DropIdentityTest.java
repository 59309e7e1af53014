package dev.postern.domain.operation.column;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DropIdentityTest {

    private static final DropIdentity DROPPED = new DropIdentity(name("t"), identifier("id"));

    @Test
    void table_and_column_are_waited_for() {
        assertThat(verdict(DROPPED, covering(Catalog.EMPTY, "t"))).isEqualTo("defer: table public.t");
        assertThat(verdict(DROPPED, catalog(table("t")))).isEqualTo("defer: column public.t.id");
    }

    @Test
    void column_that_does_not_count_is_in_place() {
        assertThat(verdict(DROPPED, Counted.PLAIN))
                .isEqualTo("already in place: column public.t.id is no identity column");
    }

    @Test
    void sequence_goes_along() {
        assertThat(verdict(DROPPED, Counted.CATALOG)).isEqualTo("apply");
        assertThat(DROPPED.project(Counted.CATALOG).relation(name("t_id_seq"))).isEmpty();
    }

    @Test
    void column_counts_on_behind_the_greatest_value_when_the_identity_comes_back() {
        assertThat(inverse(DROPPED, Counted.CATALOG))
                .isEqualTo("ALTER TABLE public.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY"
                        + " (SEQUENCE NAME public.t_id_seq INCREMENT BY 5); "
                        + "SELECT setval('public.t_id_seq', max(id)) FROM public.t HAVING max(id) > 0");
    }

    @Test
    void sequence_that_counts_down_begins_where_it_began() {
        Catalog down = Counted.CATALOG.with(
                relation("t_id_seq"), "sequence", Counted.INCREMENT, Option.some(Definition.server("-1")));

        assertThat(inverse(DROPPED, down)).doesNotContain("setval").endsWith("INCREMENT BY -1)");
    }
}
