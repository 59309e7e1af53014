package dev.postern.domain.operation.index;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.index;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeIndexStatisticsTest {

    private static final Catalog INDEXED = catalog(table("t", column("a", "integer")), index("t_a", "t", "a"));
    private static final ChangeIndexStatistics COUNTED = count(1);

    @Test
    void index_that_is_missing_is_waited_for_and_not_made_up() {
        Catalog none = covering(catalog(table("t")), "t_a");

        assertThat(verdict(COUNTED, none)).isEqualTo("defer: index public.t_a");
        assertThat(COUNTED.project(none)).isEqualTo(none);
    }

    @Test
    void each_of_its_columns_is_counted_alone() {
        Catalog after = COUNTED.project(INDEXED);

        assertThat(verdict(COUNTED, after)).startsWith("already in place");
        assertThat(verdict(count(2), after)).isEqualTo("apply");
    }

    @Test
    void column_is_counted_as_before() {
        assertThat(inverse(COUNTED, INDEXED)).isEqualTo("ALTER INDEX public.t_a ALTER COLUMN 1 SET STATISTICS -1");
    }

    private static ChangeIndexStatistics count(int column) {
        return new ChangeIndexStatistics(name("t_a"), column, Option.some(Definition.server("300")));
    }
}
