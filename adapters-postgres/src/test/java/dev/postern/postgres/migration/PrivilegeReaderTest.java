package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT SELECT, INSERT (a, b) ON t TO bob             | PART     | table public.t exists, column public.t.a exists, column public.t.b exists, role bob exists",
                "GRANT USAGE ON SEQUENCE s TO CURRENT_USER           | PART     | table public.s exists",
                "GRANT USAGE ON SCHEMA app TO \"Some One\"            | PART     | schema app exists, role \"Some One\" exists",
                "GRANT EXECUTE ON FUNCTION f(int) TO PUBLIC          | PART     | function public.f(integer) exists",
                "GRANT SELECT ON ALL TABLES IN SCHEMA app TO bob     | PART     | schema app exists, role bob exists",
                "REVOKE GRANT OPTION FOR SELECT ON t FROM bob CASCADE | SECURITY | table public.t exists, role bob exists",
                "REVOKE ALL PRIVILEGES ON t FROM PUBLIC              | SECURITY | table public.t exists",
                "GRANT admins TO bob                                 | PART     | role admins exists, role bob exists",
                "REVOKE admins FROM bob                              | SECURITY | role admins exists, role bob exists",
                "ALTER DEFAULT PRIVILEGES FOR ROLE a IN SCHEMA app REVOKE ALL ON TABLES FROM b | SECURITY | role a exists, schema app exists, role b exists"
            })
    void privileges_need_what_they_are_on_and_whose_they_are(String sql, Nature nature, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(nature);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @Test
    void each_object_and_each_role_is_an_operation_of_its_own() {
        assertThat(Analysis.statements("GRANT ALL ON TABLE t, app.u TO bob, PUBLIC WITH GRANT OPTION"))
                .containsExactly(
                        "GRANT ALL ON TABLE public.t TO bob WITH GRANT OPTION",
                        "GRANT ALL ON TABLE app.u TO bob WITH GRANT OPTION",
                        "GRANT ALL ON TABLE public.t TO PUBLIC WITH GRANT OPTION",
                        "GRANT ALL ON TABLE app.u TO PUBLIC WITH GRANT OPTION");
        assertThat(Analysis.statements("REVOKE a, b FROM c, d"))
                .containsExactly("REVOKE a FROM c", "REVOKE a FROM d", "REVOKE b FROM c", "REVOKE b FROM d");
        assertThat(Analysis.statements("ALTER DEFAULT PRIVILEGES IN SCHEMA a, b GRANT SELECT ON TABLES TO c"))
                .containsExactly(
                        "ALTER DEFAULT PRIVILEGES IN SCHEMA a GRANT SELECT ON TABLES TO c",
                        "ALTER DEFAULT PRIVILEGES IN SCHEMA b GRANT SELECT ON TABLES TO c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT SET ON PARAMETER work_mem TO bob",
                "GRANT SELECT ON LARGE OBJECT 1 TO bob",
                "GRANT admins TO CURRENT_USER"
            })
    void what_no_catalog_of_ours_has_is_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }
}
