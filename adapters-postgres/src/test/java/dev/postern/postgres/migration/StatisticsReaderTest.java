package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE STATISTICS s ON a, b FROM t            | public.s          | schema public exists, column public.t.a exists, column public.t.b exists, table public.t exists",
                "CREATE STATISTICS app.s (mcv) ON a, (b + 1) FROM t | app.s        | schema app exists, column public.t.a exists, column public.t.b exists, table public.t exists",
                "CREATE STATISTICS ON a, (b + 1) FROM app.t    | app.t_a_expr_stat | schema app exists, column app.t.a exists, column app.t.b exists, table app.t exists",
                "ALTER STATISTICS s SET STATISTICS 100         | public.s          | statistics public.s exists",
                "ALTER STATISTICS s RENAME TO r                | public.s          | statistics public.s exists",
                "ALTER STATISTICS app.s SET SCHEMA other       | app.s             | statistics app.s exists, schema other exists",
                "ALTER STATISTICS s OWNER TO bob               | public.s          | statistics public.s exists, role bob exists",
                "DROP STATISTICS IF EXISTS s                   | public.s          | statistics public.s exists, nothing depends on statistics public.s"
            })
    void statistics_need_what_they_are_on(String sql, String name, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.target().map(ObjectName::sql)).contains(name);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
        assertThat(operation.nature()).isNotEqualTo(Nature.OPAQUE);
    }
}
