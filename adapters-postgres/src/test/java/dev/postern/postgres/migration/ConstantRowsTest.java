package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantRowsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "insert into t (a, b) values (1, 'x')                     | insert into t (a, b) values('','')",
                "INSERT INTO t VALUES (-1.5, null), (2, true)             | INSERT INTO t VALUES('', null)",
                "insert into t values ($$it's$$) on conflict (a) do nothing | insert into t values('') on conflict (a) do nothing",
                "insert into t (a) values (default) returning f(a)        | insert into t (a) values( default) returning f(a)"
            })
    void rows_of_constants_have_the_form_of_the_first(String statement, String form) {
        assertThat(ConstantRows.form(statement)).contains(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (nextval('s'))",
                "insert into t values (1), (f(2))",
                "insert into t values ('[]'::jsonb)",
                "insert into t values (date '2020-01-01')",
                "insert into t values (1 + a)",
                "insert into t values ((select 1))",
                "insert into t select 1",
                "insert into t default values",
                "insert into t (a) values",
                "insert into t values (1",
                "insert into t values (1))",
                "insert into t values ('1), (2)",
                "update t set a = 1",
                "with x as (select 1) insert into t values (1)"
            })
    void whatever_else_stands_among_the_rows_is_read_as_it_is(String statement) {
        assertThat(ConstantRows.form(statement)).isEmpty();
    }

    @Test
    void all_statements_of_a_form_mean_the_same_and_keep_their_texts() {
        String script = "insert into t (a) values (1); insert into t (a) values ('two'); insert into u values (1)";

        assertThat(Analysis.operations(script).map(each -> each.target().get().sql()))
                .containsExactly("public.t", "public.t", "public.u");
        assertThat(Analysis.statements(script).get(1)).isEqualTo("insert into t (a) values ('two')");
        assertThat(Analysis.operations(script).take(2).distinct()).hasSize(1);
    }

    @Test
    void form_means_another_table_once_the_path_is_another() {
        String script = "insert into t values (1); set search_path = app; insert into t values (2)";

        assertThat(Analysis.operations(script).flatMap(each -> each.target()).map(each -> each.sql()))
                .containsExactly("public.t", "app.t");
    }
}
