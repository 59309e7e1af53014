package dev.postern.domain.operation.trigger;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Names.relation;
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
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Property;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.ObjectInPlace.Differing;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashMap;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CreateTriggerTest {

    private static final ObjectName STAMP = routine("stamp", "()");
    private static final Catalog ORDERS = covering(catalog(table("orders")), STAMP);
    private static final Catalog WITH_STAMP = ORDERS.with(DatabaseObject.of(STAMP, "function"));
    private static final CreateTrigger BEFORE = create("BEFORE INSERT", Differing.CONTRADICTS);
    private static final CreateTrigger REPLACED = create("AFTER INSERT", Differing.IS_REPLACED);

    @Test
    void table_and_function_are_waited_for() {
        assertThat(verdict(BEFORE, ORDERS)).isEqualTo("defer: function public.stamp()");
        assertThat(verdict(BEFORE, covering(WITH_STAMP, "orders").without(name("orders"))))
                .isEqualTo("defer: table public.orders");
        assertThat(verdict(BEFORE, WITH_STAMP)).isEqualTo("apply");
    }

    @Test
    void trigger_of_that_name_that_fires_otherwise_is_in_the_way_unless_it_is_replaced() {
        Catalog after = BEFORE.project(WITH_STAMP);

        assertThat(verdict(BEFORE, after)).startsWith("already in place");
        assertThat(verdict(create("AFTER INSERT", Differing.CONTRADICTS), after))
                .startsWith("conflict: ");
        assertThat(verdict(REPLACED, after)).isEqualTo("apply");
    }

    @Test
    void trigger_is_dropped_from_its_table_again() {
        assertThat(inverse(BEFORE, WITH_STAMP)).isEqualTo("DROP TRIGGER stamped ON public.orders");
    }

    @Test
    void trigger_of_the_same_name_on_another_table_has_nothing_to_do_with_it() {
        DatabaseObject other = DatabaseObject.of(onTable(ObjectClass.TRIGGER, "customers", "stamped"), "trigger");

        assertThat(BEFORE.project(WITH_STAMP.with(other)).objects().in(relation("customers")))
                .containsExactly(other);
    }

    @Test
    void rows_are_not_changed_before_their_trigger_is_there() {
        assertThat(commute(BEFORE, operation("insert into orders values (1)"), WITH_STAMP))
                .isFalse();
    }

    @Test
    void trigger_that_is_new_on_a_table_is_held_off() {
        HoldOff held = BEFORE.holdOff(WITH_STAMP).get();

        assertThat(held.before())
                .hasSize(3)
                .startsWith("SET CONSTRAINTS ALL IMMEDIATE")
                .endsWith("ALTER TABLE public.orders DISABLE TRIGGER stamped");
        assertThat(held.after().single()).contains("ALTER TABLE public.orders ", "ENABLE REPLICA", " TRIGGER stamped");
        assertThat(held.described()).isEqualTo("trigger stamped on public.orders held off");
        assertThat(held.meanwhile(BEFORE.project(WITH_STAMP)).object(held.object()))
                .isEmpty();
    }

    @Test
    void what_does_not_let_itself_be_disabled_is_not() {
        Catalog partitioned = WITH_STAMP.with(
                relation("orders"), "table", Property.PARTITION_KEY, Option.some(Definition.server("RANGE (a)")));

        assertThat(REPLACED.holdOff(BEFORE.project(WITH_STAMP))).isEmpty();
        assertThat(BEFORE.holdOff(WITH_STAMP.without(name("orders")))).isEmpty();
        assertThat(BEFORE.holdOff(partitioned)).isEmpty();
    }

    @Test
    void trigger_needs_less_than_ownership_and_a_rule_does_not() {
        CreateTrigger rule = new CreateTrigger(
                name("orders"),
                DatabaseObject.of(onTable(ObjectClass.RULE, "orders", "kept"), "rule"),
                Uses.NOTHING,
                LinkedHashMap.empty(),
                Differing.CONTRADICTS);

        assertThat(BEFORE.permissions())
                .contains(new Permission(Right.TRIGGER, relation("orders")), new Permission(Right.EXECUTE, STAMP));
        assertThat(rule.permissions()).contains(new Permission(Right.OWNERSHIP, relation("orders")));
        assertThat(rule.lock()).isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
        assertThat(rule.wording()).isEqualTo(Operation.Wording.KEPT);
    }

    private static CreateTrigger create(String when, Differing differing) {
        DatabaseObject trigger = DatabaseObject.of(onTable(ObjectClass.TRIGGER, "orders", "stamped"), "trigger")
                .with(Property.DEFINITION, Definition.server(when + " FOR EACH ROW EXECUTE FUNCTION stamp()"));
        return new CreateTrigger(
                name("orders"), trigger, Uses.object("function", STAMP), LinkedHashMap.empty(), differing);
    }
}
