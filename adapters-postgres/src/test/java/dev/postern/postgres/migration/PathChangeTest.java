package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET search_path TO App                                        | app",
                "SET LOCAL search_path = \"App\", public                       | App",
                "set session search_path to 'app', public                      | app",
                "SET search_path = pg_catalog, app                             | app",
                "SET search_path TO \"$user\", app                             | app",
                "SET search_path TO pg_temp, public                            | public",
                "SET SCHEMA 'app'                                              | app",
                "SELECT set_config('search_path', 'app, public', false)        | app",
                "SELECT pg_catalog.set_config('search_path', '\"App\"', true)  | App",
                "SET search_path TO app; RESET search_path                     | public",
                "SET search_path TO app; SET search_path TO DEFAULT            | public",
                "SET search_path TO app; DISCARD ALL                           | public",
                "SET search_path TO app; SET work_mem = '1MB'                  | app",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = app AS 'select 1' | public",
                "SELECT 'set_config', 'search_path', 'app'                     | public"
            })
    void unqualified_names_follow_the_search_path(String script, String schema) {
        Operation last = Analysis.operations(script + "; DROP TABLE t").last();

        assertThat(last.target().get().describe())
                .isEqualTo("relation " + new dev.postern.domain.sql.Identifier(schema).sql() + ".t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET search_path = ''",
                "SELECT pg_catalog.set_config('search_path', '', false)",
                "SELECT set_config('search_path', current_schema, false)",
                "SET search_path TO E'\\x41'"
            })
    void where_the_path_is_not_known_unqualified_names_are_not_understood(String path) {
        assertThat(Analysis.operations(path + "; DROP TABLE t").last().nature()).isEqualTo(Nature.OPAQUE);
    }

    @Test
    void qualified_names_need_no_path() {
        assertThat(Analysis.operations("SET search_path = ''; DROP TABLE app.t")
                        .last()
                        .nature())
                .isEqualTo(Nature.REMOVAL_OF_WHOLE);
    }
}
