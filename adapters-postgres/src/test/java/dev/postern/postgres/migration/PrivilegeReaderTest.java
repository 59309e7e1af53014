package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivilegeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT SELECT, INSERT (a, b) ON t TO bob            | PART     | table public.t exists, column public.t.a exists, column public.t.b exists, role bob exists",
                "GRANT ALL ON TABLE t, app.u TO bob, PUBLIC WITH GRANT OPTION | PART | table public.t exists, table app.u exists, role bob exists",
                "GRANT USAGE ON SEQUENCE s TO CURRENT_USER          | PART     | table public.s exists",
                "GRANT USAGE ON SCHEMA app TO \"Some One\"           | PART     | schema app exists, role \"Some One\" exists",
                "REVOKE GRANT OPTION FOR SELECT ON t FROM bob CASCADE | SECURITY | table public.t exists, role bob exists",
                "REVOKE ALL PRIVILEGES ON t FROM PUBLIC             | SECURITY | table public.t exists"
            })
    void privileges_need_what_they_are_on_and_whose_they_are(String sql, Nature nature, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(nature);
        assertThat(operation.needs().map(Guard::describe).mkString(", ")).isEqualTo(needs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GRANT admins TO bob",
                "GRANT SELECT ON ALL TABLES IN SCHEMA app TO bob",
                "GRANT EXECUTE ON FUNCTION f(int) TO bob"
            })
    void what_else_is_granted_is_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }
}
