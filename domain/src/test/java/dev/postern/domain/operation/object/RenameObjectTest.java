package dev.postern.domain.operation.object;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class RenameObjectTest {

    private static final ObjectName LIFT = routine("lift", "(integer)");
    private static final ObjectName RAISE = routine("raise", "(integer)");
    private static final RenameObject RENAMED = new RenameObject("function", LIFT, RAISE);
    private static final Catalog LIFTS = covering(
            Catalog.EMPTY.with(DatabaseObject.of(LIFT, "function")).commenting(LIFT, Option.some("by one")), RAISE);

    @Test
    void object_that_is_missing_is_waited_for() {
        assertThat(verdict(RENAMED, covering(Catalog.EMPTY, LIFT, RAISE)))
                .isEqualTo("defer: function public.lift(integer)");
        assertThat(RENAMED.project(Catalog.EMPTY)).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void object_takes_the_comment_on_it_along() {
        Catalog after = RENAMED.project(LIFTS);

        assertThat(after.comment(RAISE)).contains("by one");
        assertThat(verdict(RENAMED, after)).startsWith("already in place: function public.raise(integer) exists");
    }

    @Test
    void whoever_stands_on_the_object_stands_on_it_under_its_new_name() {
        ObjectName operator = inSchema(ObjectClass.OPERATOR, "+++");
        Catalog used = LIFTS.with(DatabaseObject.of(operator, "operator").dependingOn(Vector.of(LIFT)));

        assertThat(RENAMED.project(used).object(operator).get().dependsOn()).containsExactly(RAISE);
    }

    @Test
    void another_of_the_new_name_is_in_the_way() {
        assertThat(verdict(RENAMED, LIFTS.with(DatabaseObject.of(RAISE, "function"))))
                .isEqualTo("conflict: expected no function public.raise(integer),"
                        + " found function public.raise(integer)");
    }

    @Test
    void only_one_of_a_name_is_renamed_without_its_arguments_and_keeps_them() {
        RenameObject renamed = new RenameObject("function", LIFT.family(), RAISE.family());

        assertThat(renamed.project(LIFTS).object(RAISE)).isNotEmpty();
    }

    @Test
    void both_names_are_taken_meanwhile() {
        DropObject old = new DropObject("function", LIFT, DropBehavior.RESTRICT);
        CreateObject other = new CreateObject(DatabaseObject.of(RAISE, "function"), Uses.NOTHING);

        assertThat(commute(RENAMED, old, LIFTS)).isFalse();
        assertThat(commute(RENAMED, other, LIFTS)).isFalse();
    }

    @Test
    void object_gets_its_old_name_back() {
        assertThat(inverse(RENAMED, LIFTS)).isEqualTo("ALTER FUNCTION public.raise(integer) RENAME TO lift");
    }
}
