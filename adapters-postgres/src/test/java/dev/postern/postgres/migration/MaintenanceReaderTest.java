package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Transactionality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenanceReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VACUUM                                | OUTSIDE_TRANSACTION | ''",
                "VACUUM (FULL, ANALYZE) a, app.b       | OUTSIDE_TRANSACTION | table public.a exists, table app.b exists",
                "VACUUM FULL VERBOSE a                 | OUTSIDE_TRANSACTION | table public.a exists",
                "ANALYZE a (x, y)                      | TRANSACTIONAL       | table public.a exists, column public.a.x exists, column public.a.y exists",
                "ANALYZE                               | TRANSACTIONAL       | ''",
                "REINDEX INDEX i                       | TRANSACTIONAL       | index public.i exists",
                "REINDEX TABLE CONCURRENTLY a          | OUTSIDE_TRANSACTION | table public.a exists",
                "REINDEX (VERBOSE) SCHEMA app          | OUTSIDE_TRANSACTION | schema app exists",
                "CHECKPOINT                            | TRANSACTIONAL       | ''",
            })
    void maintenance_needs_what_it_is_done_to(String sql, Transactionality transactionality, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(Nature.PART);
        assertThat(operation.transactionality()).isEqualTo(transactionality);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @Test
    void tables_that_are_emptied_lose_their_rows() {
        Operation operation = Analysis.one("TRUNCATE TABLE a, ONLY app.b RESTART IDENTITY");
        assertThat(operation.nature()).isEqualTo(Nature.DATA);
        assertThat(operation.destroys().map(each -> each.sql())).containsExactly("public.a", "app.b");
        assertThat(operation.needs().map(Guard::describe))
                .containsExactly("table public.a exists", "table app.b exists");
    }

    @Test
    void what_cascade_empties_is_not_known() {
        assertThat(Analysis.one("TRUNCATE a CASCADE").nature()).isEqualTo(Nature.OPAQUE);
    }
}
