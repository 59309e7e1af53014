package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE OPERATOR === (LEFTARG = app.pair, RIGHTARG = int, FUNCTION = app.same) | operator public.===(app.pair, integer)",
                "CREATE OPERATOR app.!! (RIGHTARG = integer, PROCEDURE = f)   | operator app.!!(NONE, integer)",
                "ALTER OPERATOR OPERATOR(app.@@) (int, NONE) SET (RESTRICT = eqsel) | operator app.@@(integer, NONE)",
                "DROP OPERATOR IF EXISTS === (int4, text) CASCADE             | operator public.===(integer, text)",
                "CREATE OPERATOR CLASS o FOR TYPE int USING btree AS OPERATOR 1 <, FUNCTION 1 f(int, int) | operator class public.o USING btree",
                "CREATE OPERATOR FAMILY app.f USING hash                      | operator family app.f USING hash",
                "DROP OPERATOR FAMILY f USING btree                           | operator family public.f USING btree",
                "CREATE CAST (varchar(3) AS app.pair) WITH FUNCTION f(text)   | cast (character varying AS app.pair)",
                "DROP CAST (int AS bool)                                      | cast (integer AS boolean)",
                "CREATE COLLATION c (PROVIDER = icu, LOCALE = 'de')           | collation public.c",
                "CREATE COLLATION c FROM \"C\"                                | collation public.c",
                "CREATE DEFAULT CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM f    | conversion public.c",
                "CREATE ACCESS METHOD m TYPE INDEX HANDLER h                  | access method m",
                "CREATE TRUSTED LANGUAGE l HANDLER h VALIDATOR v              | language l",
                "CREATE AGGREGATE a (int) (SFUNC = f, STYPE = int)            | routine public.a(integer)",
                "CREATE AGGREGATE a (BASETYPE = 'ANY', SFUNC = f, STYPE = int) | routine public.a()"
            })
    void object_is_known_by_its_name(String sql, String target) {
        assertThat(Analysis.one(sql).target().get().describe()).isEqualTo(target);
    }

    @Test
    void operator_needs_its_types_and_functions() {
        Operation created =
                Analysis.one("CREATE OPERATOR === (LEFTARG = app.pair, RIGHTARG = int, FUNCTION = app.same, JOIN = j)");
        assertThat(created.needs().map(Guard::describe))
                .containsExactly(
                        "schema public exists",
                        "function app.same exists",
                        "type app.pair exists",
                        "function j exists");
    }

    @Test
    void each_option_is_an_operation_of_its_own() {
        assertThat(Analysis.statements("ALTER OPERATOR === (int, int) SET (RESTRICT = NONE, JOIN = eqjoinsel)"))
                .containsExactly(
                        "ALTER OPERATOR public.===(integer, integer) SET (RESTRICT = NONE)",
                        "ALTER OPERATOR public.===(integer, integer) SET (JOIN = eqjoinsel)");
    }
}
