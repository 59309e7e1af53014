package dev.postern.domain.operation.table;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Uses;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTableSettingTest {

    private static final Catalog ORDERS = catalog(table("orders"));
    private static final ChangeTableSetting SECURED = set(TableSetting.ROW_SECURITY, "ENABLE");
    private static final ChangeTableSetting OPENED = reset(TableSetting.ROW_SECURITY);
    private static final ChangeTableSetting UNLOGGED = set(TableSetting.PERSISTENCE, "UNLOGGED");

    @Test
    void table_that_is_missing_is_waited_for_but_not_by_its_security() {
        Catalog none = covering(Catalog.EMPTY, "orders");

        assertThat(verdict(UNLOGGED, none)).isEqualTo("defer: table public.orders");
        assertThat(verdict(SECURED, none)).startsWith("refuse: ");
        assertThat(verdict(OPENED, none)).startsWith("defer: ");
        assertThat(UNLOGGED.project(none)).isEqualTo(none);
    }

    @Test
    void table_of_which_nothing_else_is_known_has_what_it_has_by_itself() {
        assertThat(verdict(OPENED, ORDERS)).startsWith("already in place");
        assertThat(verdict(SECURED, ORDERS)).isEqualTo("apply");
        assertThat(verdict(SECURED, SECURED.project(ORDERS))).startsWith("already in place");
    }

    @Test
    void more_is_seen_only_without_row_security() {
        assertThat(OPENED.access(ORDERS)).isEqualTo(Operation.Access.WIDENED);
        assertThat(SECURED.access(ORDERS)).isEqualTo(Operation.Access.UNCHANGED);
        assertThat(reset(TableSetting.PERSISTENCE).access(ORDERS)).isEqualTo(Operation.Access.UNCHANGED);
    }

    @Test
    void rows_are_not_read_before_it_is_known_who_sees_them() {
        Operation read = operation("insert into items select * from orders");

        assertThat(commute(SECURED, read, ORDERS)).isFalse();
        assertThat(commute(set(TableSetting.CLUSTERED_ON, "orders_pkey"), read, ORDERS))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCESS_METHOD, SET ACCESS METHOD heap",
        "CLUSTERED_ON, SET WITHOUT CLUSTER",
        "FORCED_ROW_SECURITY, NO FORCE ROW LEVEL SECURITY",
        "OF_TYPE, NOT OF",
        "PERSISTENCE, SET LOGGED",
        "REPLICA_IDENTITY, REPLICA IDENTITY DEFAULT",
        "ROW_SECURITY, DISABLE ROW LEVEL SECURITY",
        "TABLESPACE, SET TABLESPACE pg_default"
    })
    void setting_goes_back_to_what_a_table_has_by_itself(TableSetting setting, String back) {
        assertThat(inverse(set(setting, "x"), ORDERS)).isEqualTo("ALTER TABLE public.orders " + back);
    }

    @Test
    void setting_goes_back_to_what_it_was() {
        assertThat(inverse(reset(TableSetting.PERSISTENCE), UNLOGGED.project(ORDERS)))
                .isEqualTo("ALTER TABLE public.orders SET UNLOGGED");
    }

    private static ChangeTableSetting set(TableSetting setting, String value) {
        return new ChangeTableSetting(name("orders"), setting, Option.some(Definition.server(value)), Uses.NOTHING);
    }

    private static ChangeTableSetting reset(TableSetting setting) {
        return new ChangeTableSetting(name("orders"), setting, Option.none(), Uses.NOTHING);
    }
}
