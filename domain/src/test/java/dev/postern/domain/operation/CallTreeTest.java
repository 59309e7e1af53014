package dev.postern.domain.operation;

import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class CallTreeTest {

    private static final Catalog CATALOG =
            Catalog.EMPTY.with(function("enter")).with(function("work")).with(function("circular"));

    private static final Map<String, Uses> BODIES = LinkedHashMap.of(
            "public.enter()", Uses.changing(name("orders")).and(Uses.routine(call("work"))),
            "public.work()", Uses.rows(name("customers")).and(Uses.routine(call("circular"))),
            "public.circular()", Uses.rows(name("totals")).and(Uses.routine(call("enter"))));

    private final CallTree tree = new CallTree(
            (routine, catalog) -> new Called(BODIES.get(routine.name().sql()).getOrElse(Uses.NOTHING), Uses.NOTHING),
            CATALOG);

    @Test
    void what_the_body_needs_that_is_surely_called_is_needed() {
        assertThat(tree.of(calls("enter"), LinkedHashSet.empty()).surely().needs())
                .contains(new RelationExists(name("orders")))
                .doesNotContain(new RelationExists(name("customers")));
    }

    @Test
    void what_bodies_call_that_are_called_is_touched_perhaps() {
        Called called = tree.of(calls("enter"), LinkedHashSet.empty());

        assertThat(called.footprint().relationsWithRows())
                .containsExactlyInAnyOrder(name("orders"), name("customers"), name("totals"));
    }

    @Test
    void of_what_is_perhaps_called_nothing_is_needed() {
        Called called = tree.of(LinkedHashSet.empty(), calls("enter"));

        assertThat(called.surely()).isEqualTo(Uses.NOTHING);
        assertThat(called.footprint().relationsWithRows()).contains(name("orders"));
    }

    @Test
    void where_one_of_several_is_meant_nothing_is_certain() {
        DatabaseObject overload =
                DatabaseObject.of(new ObjectName.InSchema(ObjectClass.ROUTINE, name("enter"), "(integer)"), "function");

        assertThat(new CallTree(
                                (routine, catalog) -> new Called(Uses.rows(name("orders")), Uses.NOTHING),
                                CATALOG.with(overload))
                        .of(calls("enter"), LinkedHashSet.empty())
                        .surely())
                .isEqualTo(Uses.NOTHING);
    }

    private static DatabaseObject function(String called) {
        return DatabaseObject.of(new ObjectName.InSchema(ObjectClass.ROUTINE, name(called), "()"), "function");
    }

    private static RoutineCall call(String called) {
        return new RoutineCall(Vector.of(name(called)), Arguments.ANY);
    }

    private static Set<RoutineCall> calls(String called) {
        return LinkedHashSet.of(call(called));
    }
}
