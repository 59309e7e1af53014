package dev.postern.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DataType;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.FindingText;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RoutineExistsTest {

    private static final QualifiedName NAME = QualifiedName.of("public", "f");
    private static final ObjectName FAMILY = new ObjectName.InSchema(ObjectClass.ROUTINE, NAME);

    @Test
    void without_arguments_that_are_known_any_of_the_name_is_one() {
        assertThat(ask(Arguments.ANY, function("(text)"))).isEqualTo("holds: routine public.f exists");
    }

    @Test
    void none_of_the_name_is_missing_by_its_name() {
        assertThat(ask(integers(1))).isEqualTo("missing function public.f: function public.f does not exist");
    }

    @Test
    void one_that_takes_another_number_of_arguments_is_none() {
        assertThat(ask(integers(1), function("(integer, integer)")))
                .isEqualTo("missing function public.f(integer): function public.f(integer) does not exist");
        assertThat(ask(integers(3), function("(integer, integer)"))).startsWith("missing");
        assertThat(ask(integers(2), function("(integer, integer)"))).startsWith("holds");
        assertThat(ask(Arguments.NONE, function("()"))).startsWith("holds");
        assertThat(ask(Arguments.NONE, function("(integer)"))).startsWith("missing");
    }

    @Test
    void parameters_with_a_default_need_no_argument() {
        DatabaseObject defaults = function("(integer, integer)").with(Property.DEFAULTS, Definition.server("f(1, 2)"));

        assertThat(ask(integers(1), defaults)).startsWith("holds");
        assertThat(ask(Arguments.NONE, defaults)).startsWith("missing");
    }

    @Test
    void a_variadic_one_takes_any_number_of_what_it_repeats() {
        DatabaseObject variadic =
                function("(integer[])").with(Property.PARAMETERS, Definition.server("VARIADIC ns integer[]"));

        assertThat(ask(integers(5), variadic)).startsWith("holds");
        assertThat(ask(Arguments.typed(Vector.of(new DataType("integer"), new DataType("date"))), variadic))
                .startsWith("missing");
    }

    @Test
    void a_procedure_is_called_with_what_it_answers_too() {
        DatabaseObject procedure = DatabaseObject.of(named("(integer)"), "procedure")
                .with(Property.PARAMETERS, Definition.server("a integer, OUT b text"));

        assertThat(ask(integers(2), procedure)).startsWith("holds");
        assertThat(ask(integers(1), procedure)).startsWith("missing");
    }

    @Test
    void one_that_a_type_cannot_become_by_itself_is_none() {
        assertThat(ask(integers(1), function("(text)"))).startsWith("missing");
    }

    @Test
    void what_is_cast_by_itself_is_taken_whoever_made_the_cast() {
        assertThat(ask(integers(1), function("(text)"), cast("integer AS text", "AS IMPLICIT")))
                .startsWith("holds");
        assertThat(ask(integers(1), function("(text)"), cast("integer AS text", "AS ASSIGNMENT")))
                .startsWith("missing");
    }

    @Test
    void an_argument_of_a_type_that_only_the_server_knows_rules_nothing_out() {
        Arguments unknown = Arguments.of(Vector.of(Option.none()));

        assertThat(ask(unknown, function("(text)"))).startsWith("holds");
        assertThat(ask(unknown, function("(text, text)")))
                .isEqualTo("missing function public.f(unknown): function public.f(unknown) does not exist");
    }

    @Test
    void types_that_were_created_rule_nothing_out() {
        assertThat(ask(integers(1), function("(public.mood)"))).startsWith("holds");
        assertThat(ask(Arguments.typed(Vector.of(new DataType("public.mood"))), function("(text)")))
                .startsWith("holds");
    }

    @Test
    void whether_there_is_one_cannot_be_told_where_nobody_looked() {
        RoutineExists exists = new RoutineExists(new RoutineCall(Vector.of(NAME), Arguments.ANY));

        assertThat(FindingText.of(exists.ask(Catalog.EMPTY))).startsWith("cannot tell");
    }

    private static Arguments integers(int number) {
        return Arguments.typed(Vector.fill(number, () -> new DataType("integer")));
    }

    private static DatabaseObject function(String parameters) {
        return DatabaseObject.of(named(parameters), "function");
    }

    private static ObjectName named(String parameters) {
        return new ObjectName.InSchema(ObjectClass.ROUTINE, NAME, parameters);
    }

    private static DatabaseObject cast(String name, String context) {
        return DatabaseObject.of(new ObjectName.InDatabase(ObjectClass.CAST, new Identifier(name)), "cast")
                .with(new Property("context"), Definition.server(context));
    }

    /** The answer of a catalog that was read for the question and found these. */
    private static String ask(Arguments arguments, DatabaseObject... found) {
        RoutineExists exists = new RoutineExists(new RoutineCall(Vector.of(NAME), arguments));
        Catalog read = Catalog.EMPTY.covering(exists.scope().objects(), LinkedHashSet.empty());
        assertThat(exists.scope().objects()).contains(FAMILY);
        return FindingText.of(exists.ask(Vector.of(found).foldLeft(read, Catalog::with)));
    }
}
