package dev.postern.domain.operation.object;

import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Names.inSchema;
import static dev.postern.domain.testing.Names.onTable;
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
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.ObjectExists;
import dev.postern.domain.operation.comment.CommentOn;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class DropObjectTest {

    private static final ObjectName LIFT = routine("lift", "(integer)");
    private static final ObjectName RAISE = inSchema(ObjectClass.OPERATOR, "+++");
    private static final DatabaseObject FUNCTION = DatabaseObject.of(LIFT, "function")
            .with(Property.STATEMENT, Definition.server("CREATE FUNCTION public.lift(integer) …"))
            .with(Property.OWNER, Definition.server("clerk"));
    private static final Catalog LIFTS = Catalog.EMPTY.with(FUNCTION);
    private static final Catalog USED =
            LIFTS.with(DatabaseObject.of(RAISE, "operator").dependingOn(Vector.of(LIFT)));

    @Test
    void object_that_is_absent_is_dropped_already() {
        assertThat(verdict(drop(DropBehavior.RESTRICT), covering(Catalog.EMPTY, LIFT)))
                .isEqualTo("already in place: there is no function public.lift(integer)");
    }

    @Test
    void object_on_which_another_stands_stays_unless_that_goes_along() {
        assertThat(verdict(drop(DropBehavior.RESTRICT), USED))
                .isEqualTo("conflict: expected nothing depends on routine public.lift(integer),"
                        + " found operator public.+++ depending on it");
        assertThat(verdict(drop(DropBehavior.CASCADE), USED)).isEqualTo("apply");
        assertThat(drop(DropBehavior.CASCADE).project(USED).object(RAISE)).isEmpty();
    }

    @Test
    void name_without_arguments_drops_the_only_one_of_that_name() {
        DropObject drop = new DropObject("function", LIFT.family(), DropBehavior.RESTRICT);

        assertThat(verdict(drop, covering(LIFTS, LIFT))).isEqualTo("apply");
        assertThat(drop.project(LIFTS).object(LIFT)).isEmpty();
    }

    @Test
    void object_comes_back_with_its_owner_and_the_comment_on_it() {
        Catalog commented = LIFTS.commenting(LIFT, Option.some("it's by one"));

        assertThat(inverse(drop(DropBehavior.RESTRICT), commented))
                .isEqualTo("CREATE FUNCTION public.lift(integer) …;"
                        + " ALTER FUNCTION public.lift(integer) OWNER TO clerk;"
                        + " COMMENT ON FUNCTION public.lift(integer) IS 'it''s by one'");
    }

    @Test
    void object_that_no_server_has_worded_cannot_come_back() {
        Catalog projected = Catalog.EMPTY.with(DatabaseObject.of(LIFT, "function"));

        assertThat(inverse(drop(DropBehavior.RESTRICT), projected))
                .isEqualTo("irreversible: how function public.lift(integer) was made is not known");
    }

    @Test
    void removal_passes_nothing_that_is_about_the_object() {
        CommentOn comment = new CommentOn(
                LIFT, "FUNCTION public.lift(integer)", new ObjectExists("function", LIFT), Option.some("by one"));

        assertThat(commute(drop(DropBehavior.RESTRICT), comment, LIFTS)).isFalse();
    }

    @Test
    void what_is_on_a_table_is_a_part_of_it_and_anything_else_a_whole() {
        ObjectName trigger = onTable(ObjectClass.TRIGGER, "orders", "stamped");

        assertThat(new DropObject("trigger", trigger, DropBehavior.RESTRICT).nature())
                .isEqualTo(Nature.REMOVAL_OF_PART);
        assertThat(drop(DropBehavior.RESTRICT).nature()).isEqualTo(Nature.REMOVAL_OF_WHOLE);
    }

    @Test
    void part_of_a_missing_table_is_remembered() {
        ObjectName trigger = onTable(ObjectClass.TRIGGER, "missing", "stamped");

        assertThat(verdict(
                        new DropObject("trigger", trigger, DropBehavior.RESTRICT), covering(Catalog.EMPTY, "missing")))
                .isEqualTo("defer: trigger stamped on public.missing");
    }

    private static DropObject drop(DropBehavior behavior) {
        return new DropObject("function", LIFT, behavior);
    }
}
