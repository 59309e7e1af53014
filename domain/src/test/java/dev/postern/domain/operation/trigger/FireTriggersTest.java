package dev.postern.domain.operation.trigger;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class FireTriggersTest {

    private static final Option<Definition> DISABLE = Option.some(Definition.server("DISABLE"));
    private static final FireTriggers DISABLED = new FireTriggers(name("orders"), "USER", DISABLE);
    private static final FireTriggers ENABLED = new FireTriggers(name("orders"), "USER", Option.none());
    private static final Catalog ORDERS =
            catalog(table("orders")).with(trigger("stamped")).with(trigger("told"));

    @Test
    void table_that_is_missing_is_waited_for() {
        assertThat(verdict(DISABLED, covering(Catalog.EMPTY, "orders"))).isEqualTo("defer: table public.orders");
    }

    @Test
    void every_trigger_of_the_table_is_as_wanted() {
        Catalog half = new ChangeFiring("trigger", trigger("told").name(), DISABLE).project(ORDERS);

        assertThat(verdict(DISABLED, half)).isEqualTo("apply");
        assertThat(verdict(DISABLED, DISABLED.project(ORDERS))).startsWith("already in place");
        assertThat(verdict(ENABLED, DISABLED.project(ORDERS))).isEqualTo("apply");
    }

    @Test
    void table_without_triggers_shows_nothing_of_those_of_its_constraints() {
        assertThat(verdict(DISABLED, catalog(table("orders")))).isEqualTo("apply");
    }

    @Test
    void trigger_that_did_not_fire_before_does_not_when_the_others_do_again() {
        Catalog half = new ChangeFiring("trigger", trigger("told").name(), DISABLE).project(ORDERS);

        assertThat(inverse(DISABLED, half))
                .isEqualTo("ALTER TABLE public.orders ENABLE TRIGGER USER;"
                        + " ALTER TABLE public.orders ENABLE TRIGGER stamped;"
                        + " ALTER TABLE public.orders DISABLE TRIGGER told");
    }

    @Test
    void trigger_that_comes_later_is_not_among_them() {
        CreateTrigger created = new CreateTrigger(
                name("orders"), trigger("late"), Uses.NOTHING, LinkedHashMap.empty(), Differing.CONTRADICTS);

        assertThat(commute(DISABLED, created, ORDERS)).isFalse();
    }

    private static DatabaseObject trigger(String name) {
        return DatabaseObject.of(onTable(ObjectClass.TRIGGER, "orders", name), "trigger");
    }
}
