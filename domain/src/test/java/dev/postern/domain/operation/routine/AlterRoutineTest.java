package dev.postern.domain.operation.routine;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.operation.object.DropObject;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class AlterRoutineTest {

    private static final ObjectName.InSchema LIFT = routine("lift", "(integer)");
    private static final DatabaseObject FUNCTION = DatabaseObject.of(LIFT, "function")
            .with(RoutineProperty.STRICTNESS, Definition.server("STRICT"))
            .with(Property.STATEMENT, Definition.server("CREATE FUNCTION public.lift(integer) …"));
    private static final Catalog LIFTS = covering(Catalog.EMPTY, LIFT).with(FUNCTION);
    private static final AlterRoutine ALTERED = alter(LIFT);

    @Test
    void routine_that_is_missing_is_waited_for() {
        Catalog none = covering(Catalog.EMPTY, LIFT);

        assertThat(verdict(ALTERED, none)).isEqualTo("defer: function public.lift(integer)");
        assertThat(ALTERED.project(none)).isEqualTo(none);
    }

    @Test
    void all_values_must_be_as_wanted_for_it_to_be_in_place() {
        Catalog half = LIFTS.with(FUNCTION.with(RoutineProperty.VOLATILITY, Definition.server("IMMUTABLE")));

        assertThat(verdict(ALTERED, LIFTS)).isEqualTo("apply");
        assertThat(verdict(ALTERED, half)).isEqualTo("apply");
        assertThat(verdict(ALTERED, ALTERED.project(LIFTS))).startsWith("already in place");
    }

    @Test
    void value_that_postgresql_gives_by_itself_is_none() {
        assertThat(ALTERED.project(LIFTS).object(LIFT).get().property(RoutineProperty.STRICTNESS))
                .isEmpty();
    }

    @Test
    void name_alone_means_the_only_routine_of_that_name() {
        ObjectName.InSchema alone = inSchema(ObjectClass.ROUTINE, "lift");

        assertThat(verdict(alter(alone), alter(alone).project(LIFTS))).startsWith("already in place");
        assertThat(alter(alone).project(LIFTS).object(alone)).isEmpty();
    }

    @Test
    void whole_routine_comes_back_as_it_was() {
        assertThat(inverse(ALTERED, LIFTS)).isEqualTo("CREATE FUNCTION public.lift(integer) …");
    }

    @Test
    void change_does_not_pass_the_removal_of_the_routine() {
        assertThat(commute(ALTERED, new DropObject("function", LIFT, DropBehavior.RESTRICT), LIFTS))
                .isFalse();
    }

    private static AlterRoutine alter(ObjectName.InSchema name) {
        return new AlterRoutine(
                "function",
                name,
                LinkedHashMap.of(
                        RoutineProperty.VOLATILITY,
                        Option.some(Definition.server("IMMUTABLE")),
                        RoutineProperty.STRICTNESS,
                        Option.none()),
                Uses.NOTHING);
    }
}
