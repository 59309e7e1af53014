package dev.postern.domain.operation.trigger;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.inDatabase;
import static dev.postern.domain.testing.Names.onTable;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.LockStrength;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class ChangeFiringTest {

    private static final ObjectName STAMPED = onTable(ObjectClass.TRIGGER, "orders", "stamped");
    private static final Catalog ORDERS = catalog(table("orders")).with(DatabaseObject.of(STAMPED, "trigger"));
    private static final ChangeFiring DISABLED = to("DISABLE");
    private static final ChangeFiring ENABLED = new ChangeFiring("trigger", STAMPED, Option.none());

    @Test
    void trigger_that_is_missing_is_waited_for_and_not_made_up() {
        Catalog bare = catalog(table("orders"));

        assertThat(verdict(DISABLED, bare)).isEqualTo("defer: trigger stamped on public.orders");
        assertThat(DISABLED.project(bare)).isEqualTo(bare);
    }

    @Test
    void trigger_that_fires_at_those_times_is_in_place() {
        assertThat(verdict(ENABLED, ORDERS)).startsWith("already in place");
        assertThat(verdict(DISABLED, ORDERS)).isEqualTo("apply");
        assertThat(verdict(DISABLED, DISABLED.project(ORDERS))).startsWith("already in place");
    }

    @Test
    void trigger_fires_again_when_it_did_before() {
        Catalog always = to("ENABLE ALWAYS").project(ORDERS);

        assertThat(inverse(DISABLED, ORDERS)).isEqualTo("ALTER TABLE public.orders ENABLE TRIGGER stamped");
        assertThat(inverse(DISABLED, always)).isEqualTo("ALTER TABLE public.orders ENABLE ALWAYS TRIGGER stamped");
    }

    @Test
    void event_trigger_is_on_no_table() {
        ObjectName watching = inDatabase(ObjectClass.EVENT_TRIGGER, "watching");
        Catalog watched = Catalog.EMPTY.with(DatabaseObject.of(watching, "event trigger"));
        ChangeFiring disabled = new ChangeFiring("event trigger", watching, Option.some(Definition.server("DISABLE")));

        assertThat(inverse(disabled, watched)).isEqualTo("ALTER EVENT TRIGGER watching ENABLE");
    }

    @Test
    void rows_are_changed_before_or_after_but_not_in_any_order() {
        assertThat(commute(DISABLED, operation("insert into orders values (1)"), ORDERS))
                .isFalse();
        assertThat(commute(DISABLED, operation("create index i on customers (id)"), ORDERS))
                .isTrue();
    }

    @Test
    void trigger_lets_others_read_meanwhile_and_a_rule_does_not() {
        assertThat(DISABLED.lock()).isEqualTo(LockStrength.SHARE_ROW_EXCLUSIVE);
        assertThat(new ChangeFiring("rule", onTable(ObjectClass.RULE, "orders", "kept"), Option.none()).lock())
                .isEqualTo(LockStrength.ACCESS_EXCLUSIVE);
    }

    private static ChangeFiring to(String firing) {
        return new ChangeFiring("trigger", STAMPED, Option.some(Definition.server(firing)));
    }
}
