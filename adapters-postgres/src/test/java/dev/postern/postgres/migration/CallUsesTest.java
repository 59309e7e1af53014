package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.DataType;
import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.routine.CreateRoutine;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallUsesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "f()                            | ()",
                "f(1, -2, 3000000000, 1e400)    | (integer, integer, bigint, unknown)",
                "f(99999999999999999999, .5)    | (numeric, numeric)",
                "f(true, FALSE, null, 'x')      | (boolean, boolean, unknown, unknown)",
                "f('x'::text, a::varchar(3)[])  | (text, character varying[])",
                "f(date '2020-01-01')           | (date)",
                "f(a, b + 1, (select 1))        | (unknown, unknown, unknown)",
                "f('x'::app.mood)               | (app.mood)",
            })
    void types_of_arguments_are_known_of_constants_and_casts(String call, String types) {
        assertThat(arguments(call)).isEqualTo(types);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"f(a => 1)", "f(VARIADIC a)", "f(*)", "f(1) WITHIN GROUP (ORDER BY a)"})
    void where_not_even_their_number_is_certain_nothing_is_known(String call) {
        assertThat(arguments(call)).isEqualTo("any");
    }

    @Test
    void parameters_of_a_routine_have_their_types_in_its_body() {
        assertThat(inBody("CREATE FUNCTION g(a integer, b text) RETURNS int RETURN f(a, b)"))
                .isEqualTo("(integer, text)");
    }

    @Test
    void what_may_be_a_column_has_no_type_that_is_known() {
        assertThat(inBody("CREATE FUNCTION g(a integer) RETURNS int LANGUAGE sql AS 'select f(a) from t'"))
                .isEqualTo("(unknown)");
    }

    private static String arguments(String call) {
        return text(QueryUses.ofExpression(names(), call).calls().head());
    }

    private static String inBody(String statement) {
        return text(((CreateRoutine) Analysis.one(statement)).uses().calls().head());
    }

    private static String text(RoutineCall call) {
        return call.arguments()
                .types()
                .map(all -> all.map(type -> type.map(DataType::name).getOrElse("unknown"))
                        .mkString("(", ", ", ")"))
                .getOrElse("any");
    }

    private static Names names() {
        return new Names(
                new Source(Analysis.of("SELECT 1").head().statement()),
                new NameLookup(
                        SessionNames.of(SearchPath.PUBLIC),
                        LinkedHashMap.empty(),
                        new BodyReading(SessionNames.of(SearchPath.PUBLIC))),
                BodyChecks.ON);
    }
}
