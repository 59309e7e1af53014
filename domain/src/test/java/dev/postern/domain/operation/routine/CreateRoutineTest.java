package dev.postern.domain.operation.routine;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import org.junit.jupiter.api.Test;

class CreateRoutineTest {

    private static final ObjectName LIFT = routine("lift", "(integer)");
    private static final Catalog EMPTY = covering(Catalog.EMPTY.withSchema(identifier("public")), LIFT);
    private static final DatabaseObject FUNCTION = DatabaseObject.of(LIFT, "function")
            .with(RoutineProperty.LANGUAGE, Definition.server("sql"))
            .with(RoutineProperty.RESULT, Definition.server("integer"))
            .with(RoutineProperty.BODY, Definition.server("select 1"));
    private static final CreateRoutine CREATED = create(FUNCTION, Differing.CONTRADICTS);
    private static final DatabaseObject OTHER = FUNCTION.with(RoutineProperty.BODY, Definition.server("select 2"));
    private static final CreateRoutine REPLACED = create(OTHER, Differing.IS_REPLACED);

    @Test
    void routine_with_another_body_is_in_the_way_unless_it_is_replaced() {
        Catalog after = CREATED.project(EMPTY);

        assertThat(verdict(CREATED, after)).startsWith("already in place");
        assertThat(verdict(create(OTHER, Differing.CONTRADICTS), after)).startsWith("conflict: ");
        assertThat(verdict(REPLACED, after)).isEqualTo("apply");
        assertThat(verdict(REPLACED, REPLACED.project(after))).startsWith("already in place");
    }

    @Test
    void routine_that_is_replaced_is_put_back_for_a_while() {
        String statement = "CREATE OR REPLACE FUNCTION public.lift(integer) RETURNS integer LANGUAGE sql AS 'select 1'";
        HoldOff held = REPLACED.holdOff(EMPTY.with(FUNCTION.with(Property.STATEMENT, Definition.server(statement))))
                .get();

        assertThat(held.isKnown()).isTrue();
        assertThat(held.before()).hasSize(2).contains(statement);
        assertThat(held.after()).hasSize(1);
        assertThat(held.described()).isEqualTo("function public.lift(integer) as it was");
        assertThat(held.meanwhile(EMPTY.with(OTHER)).object(LIFT).get().property(RoutineProperty.BODY))
                .isEqualTo(FUNCTION.property(RoutineProperty.BODY));
    }

    @Test
    void routine_of_which_only_the_projection_is_known_is_not_known_how_to_put_back() {
        assertThat(REPLACED.holdOff(CREATED.project(EMPTY)).map(HoldOff::isKnown))
                .containsExactly(false);
    }

    @Test
    void routine_that_is_new_is_not_held_off() {
        assertThat(REPLACED.holdOff(EMPTY)).isEmpty();
        assertThat(CREATED.holdOff(CREATED.project(EMPTY))).isEmpty();
    }

    @Test
    void routine_of_another_result_cannot_be_replaced() {
        DatabaseObject text = OTHER.with(RoutineProperty.RESULT, Definition.server("text"));

        assertThat(verdict(create(text, Differing.IS_REPLACED), CREATED.project(EMPTY)))
                .isEqualTo("conflict: expected function public.lift(integer) that returns text,"
                        + " found function public.lift(integer) that returns integer");
    }

    @Test
    void procedure_cannot_take_the_place_of_a_function() {
        DatabaseObject procedure = DatabaseObject.of(LIFT, "procedure");

        assertThat(verdict(create(procedure, Differing.IS_REPLACED), CREATED.project(EMPTY)))
                .isEqualTo("conflict: expected procedure public.lift(integer), found function public.lift(integer)");
    }

    @Test
    void replaced_routine_keeps_its_owner_and_who_may_call_it() {
        Catalog owned = EMPTY.with(FUNCTION.with(Property.OWNER, Definition.server("clerk"))
                .with(Property.PRIVILEGES, Definition.server("EXECUTE TO guest")));

        DatabaseObject after = REPLACED.project(owned).object(LIFT).get();
        assertThat(after.property(Property.OWNER)).contains(Definition.server("clerk"));
        assertThat(after.property(Property.PRIVILEGES)).contains(Definition.server("EXECUTE TO guest"));
        assertThat(after.property(RoutineProperty.BODY)).contains(Definition.server("select 2"));
    }

    @Test
    void replaced_routine_is_replaced_back_and_a_new_one_dropped() {
        Catalog worded = EMPTY.with(
                FUNCTION.with(Property.STATEMENT, Definition.server("CREATE FUNCTION public.lift(integer) …")));

        assertThat(inverse(REPLACED, worded)).isEqualTo("CREATE OR REPLACE FUNCTION public.lift(integer) …");
        assertThat(inverse(CREATED, EMPTY)).isEqualTo("DROP FUNCTION public.lift(integer)");
    }

    @Test
    void two_replacements_of_one_routine_keep_their_order_and_overloads_have_none() {
        CreateRoutine overload =
                create(DatabaseObject.of(routine("lift", "(text)"), "function"), Differing.IS_REPLACED);

        assertThat(commute(CREATED, REPLACED, EMPTY)).isFalse();
        assertThat(commute(REPLACED, overload, EMPTY)).isTrue();
    }

    @Test
    void what_postgresql_looks_into_for_a_body_is_locked() {
        Locks read = Locks.on(name("orders"), LockStrength.ACCESS_SHARE);
        CreateRoutine created =
                new CreateRoutine(FUNCTION, Uses.NOTHING, read, LinkedHashMap.empty(), Differing.CONTRADICTS);

        assertThat(created.lock()).isEqualTo(LockStrength.ACCESS_SHARE);
        assertThat(created.permissions()).contains(new Permission(Right.OWNERSHIP, LIFT));
    }

    private static CreateRoutine create(DatabaseObject object, Differing differing) {
        return new CreateRoutine(object, Uses.NOTHING, Locks.NONE, LinkedHashMap.empty(), differing);
    }
}
