package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE POLICY p ON t                                   | table public.t exists",
                "CREATE POLICY p ON t TO bob USING (a = current_user)   | table public.t exists, role bob exists, column public.t.a exists",
                "CREATE POLICY p ON t USING (a IN (SELECT b FROM app.u)) | table public.t exists, column public.t.a exists, table app.u exists, one of app.u, public.t has a column b",
                "CREATE POLICY p ON t WITH CHECK (t.a > 0)              | table public.t exists, column public.t.a exists",
                "ALTER POLICY p ON t USING (a)                          | policy p on public.t exists, column public.t.a exists"
            })
    void policies_are_a_matter_of_security_and_need_what_they_read(String sql, String needs) {
        Operation operation = Analysis.one(sql);
        assertThat(operation.nature()).isEqualTo(Nature.SECURITY);
        assertThat(operation.needs().map(Guard::describe).mkString(", ").replace("relation ", "table "))
                .isEqualTo(needs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP POLICY p ON t", "DROP POLICY IF EXISTS p ON t CASCADE"})
    void a_policy_that_is_dropped_is_a_part_of_its_table(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.REMOVAL_OF_PART);
    }

    @Test
    void several_clauses_are_changed_one_by_one() {
        assertThat(Analysis.statements("ALTER POLICY p ON t TO bob, CURRENT_USER USING (a > 0) WITH CHECK (b)"))
                .containsExactly(
                        "ALTER POLICY p ON t TO bob, CURRENT_USER",
                        "ALTER POLICY p ON t USING (a > 0)",
                        "ALTER POLICY p ON t WITH CHECK (b)");
    }
}
