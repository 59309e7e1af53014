package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.guarded;
import static dev.postern.domain.testing.Fixtures.identifier;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.DropBehavior;
import dev.postern.domain.operation.object.DropObject;
import dev.postern.domain.operation.routine.RoutineProperty;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.junit.jupiter.api.Test;

class FreeingTest {

    private static final ObjectName ROUTINE = new ObjectName.InSchema(ObjectClass.ROUTINE, name("f"), "()");
    private static final GuardedOperation OF_TRIGGER = guarded(
            "002",
            new DropObject(
                    "trigger",
                    new ObjectName.OnRelation(ObjectClass.TRIGGER, name("t"), identifier("g")),
                    DropBehavior.RESTRICT));
    private static final GuardedOperation OF_ROUTINE =
            guarded("003", new DropObject("function", ROUTINE, DropBehavior.RESTRICT));
    private static final Map<OperationId, Set<OperationId>> BEHIND_THE_TRIGGER =
            LinkedHashMap.of(OF_ROUTINE.id(), LinkedHashSet.of(OF_TRIGGER.id()));
    private static final Freeing KNOWN = new Freeing(BEHIND_THE_TRIGGER, LinkedHashMap.empty());
    private static final Freeing UNHEARD_OF = new Freeing(LinkedHashMap.empty(), BEHIND_THE_TRIGGER);

    @Test
    void function_is_held_by_the_trigger_that_is_known_to_call_it() {
        assertThat(KNOWN.isHeldBy(OF_ROUTINE, OF_TRIGGER, holding("void"))).isTrue();
    }

    @Test
    void nothing_holds_a_function_of_which_nothing_is_known() {
        assertThat(Freeing.NONE.isHeldBy(OF_ROUTINE, OF_TRIGGER, holding("trigger")))
                .isFalse();
    }

    @Test
    void function_that_is_not_there_is_not_held() {
        assertThat(KNOWN.isHeldBy(OF_ROUTINE, OF_TRIGGER, holding("void").without(ROUTINE)))
                .isFalse();
    }

    @Test
    void trigger_that_nobody_knows_may_call_what_returns_a_trigger() {
        assertThat(UNHEARD_OF.isHeldBy(OF_ROUTINE, OF_TRIGGER, holding("trigger")))
                .isTrue();
    }

    @Test
    void trigger_that_nobody_knows_calls_nothing_else() {
        assertThat(UNHEARD_OF.isHeldBy(OF_ROUTINE, OF_TRIGGER, holding("integer")))
                .isFalse();
    }

    private static Catalog holding(String result) {
        return catalog()
                .with(DatabaseObject.of(ROUTINE, "function").with(RoutineProperty.RESULT, Definition.server(result)));
    }
}
