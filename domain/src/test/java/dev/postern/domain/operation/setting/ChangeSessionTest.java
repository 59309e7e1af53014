package dev.postern.domain.operation.setting;

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
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.Uses;
import org.junit.jupiter.api.Test;

class ChangeSessionTest {

    private static final ChangeSession SHOW = new ChangeSession("show", Uses.NOTHING, Transactionality.TRANSACTIONAL);
    private static final ChangeSession LOCK = new ChangeSession(
            "lock",
            Uses.table(name("orders")).and(Uses.table(name("customers"))),
            LockStrength.EXCLUSIVE,
            Transactionality.TRANSACTIONAL);

    @Test
    void session_is_changed_each_time_and_keeps_nothing() {
        Catalog orders = catalog(table("orders"));

        assertThat(verdict(SHOW, orders)).isEqualTo("apply");
        assertThat(SHOW.project(orders)).isEqualTo(orders);
        assertThat(inverse(SHOW, orders)).isEqualTo("nothing: show leaves nothing behind in the database");
    }

    @Test
    void table_to_be_locked_must_be_there_at_once() {
        assertThat(verdict(LOCK, covering(catalog(table("orders")), "customers")))
                .startsWith("refuse: ")
                .endsWith("needs table public.customers");
    }

    @Test
    void every_table_that_is_named_is_locked() {
        assertThat(LOCK.locks())
                .isEqualTo(Locks.on(name("orders"), LockStrength.EXCLUSIVE)
                        .and(Locks.on(name("customers"), LockStrength.EXCLUSIVE)));
    }

    @Test
    void table_is_not_locked_before_it_is_there() {
        assertThat(commute(LOCK, operation("create table orders (id integer)"), Catalog.EMPTY))
                .isFalse();
        assertThat(commute(SHOW, operation("create table orders (id integer)"), Catalog.EMPTY))
                .isTrue();
    }
}
