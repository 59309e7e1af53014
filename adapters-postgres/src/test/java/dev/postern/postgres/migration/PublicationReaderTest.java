package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CREATE PUBLICATION p FOR ALL TABLES               | ''",
                "CREATE PUBLICATION p FOR TABLE t (a), ONLY u WHERE (b > 1), TABLES IN SCHEMA app | table public.t exists, column public.t.a exists, table public.u exists, column public.u.b exists, schema app exists",
                "ALTER PUBLICATION p ADD TABLE app.t               | publication p exists, publication p for what it lists, table app.t exists",
                "ALTER PUBLICATION p DROP TABLE t                  | publication p exists, published table p on public.t exists",
                "ALTER PUBLICATION p SET TABLE t, u                | publication p exists, publication p for what it lists, table public.t exists, table public.u exists",
                "ALTER PUBLICATION p SET (publish = 'insert')      | publication p exists",
                "DROP PUBLICATION IF EXISTS p                      | publication p exists, nothing depends on publication p"
            })
    void publications_need_what_they_publish(String sql, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isNotEqualTo(Nature.OPAQUE);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @Test
    void several_tables_are_added_one_by_one() {
        assertThat(Analysis.statements("ALTER PUBLICATION p ADD TABLE t, u (a) WHERE (a > 1), TABLES IN SCHEMA app"))
                .containsExactly(
                        "ALTER PUBLICATION p ADD TABLE public.t",
                        "ALTER PUBLICATION p ADD TABLE public.u (a) WHERE (a > 1)",
                        "ALTER PUBLICATION p ADD TABLES IN SCHEMA app");
    }

    @Test
    void an_option_that_is_not_known_is_opaque() {
        assertThat(Analysis.one("CREATE PUBLICATION p WITH (colour = red)").nature())
                .isEqualTo(Nature.OPAQUE);
    }
}
