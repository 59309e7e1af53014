package dev.postern.domain.operation.maintenance;

import static dev.postern.domain.operation.Transactionality.OUTSIDE_TRANSACTION;
import static dev.postern.domain.operation.Transactionality.TRANSACTIONAL;
import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operation;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Residue;
import dev.postern.domain.operation.TableExists;
import dev.postern.domain.operation.Transactionality;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class MaintainTest {

    private static final Maintain ANALYZE = on("analyze", LockStrength.SHARE_UPDATE_EXCLUSIVE, TRANSACTIONAL);
    private static final Maintain REINDEX = on("reindex table", LockStrength.SHARE, TRANSACTIONAL);
    private static final Maintain CONCURRENT =
            on("reindex table", LockStrength.SHARE_UPDATE_EXCLUSIVE, OUTSIDE_TRANSACTION);
    private static final Catalog ORDERS = catalog(table("orders"));

    @Test
    void table_that_is_missing_is_waited_for() {
        assertThat(verdict(ANALYZE, covering(Catalog.EMPTY, "orders"))).isEqualTo("defer: table public.orders");
    }

    @Test
    void it_is_done_each_time_and_leaves_nothing_to_take_back() {
        assertThat(verdict(ANALYZE, ANALYZE.project(ORDERS))).isEqualTo("apply");
        assertThat(inverse(ANALYZE, ORDERS)).startsWith("nothing: ");
    }

    @Test
    void only_an_index_that_is_built_while_others_write_may_be_left_half_done() {
        assertThat(CONCURRENT.residue(ORDERS)).contains(new Residue(Residue.Kind.REINDEX, relation("orders")));
        assertThat(REINDEX.residue(ORDERS)).isEmpty();
        assertThat(ANALYZE.residue(ORDERS)).isEmpty();
    }

    @Test
    void only_a_reindex_must_be_of_what_is_ours_to_maintain() {
        assertThat(REINDEX.permissions()).contains(new Permission(Right.MAINTENANCE, relation("orders")));
        assertThat(ANALYZE.permissions()).isEmpty();
    }

    @Test
    void lock_on_indexes_that_are_not_named_is_not_taken_beforehand() {
        assertThat(REINDEX.locks()).isEqualTo(Locks.NONE);
        assertThat(ANALYZE.locks()).isEqualTo(Locks.on(name("orders"), LockStrength.SHARE_UPDATE_EXCLUSIVE));
    }

    @Test
    void table_is_not_dropped_meanwhile() {
        assertThat(commute(ANALYZE, operation("drop table orders"), ORDERS)).isFalse();
        assertThat(commute(ANALYZE, REINDEX, ORDERS)).isTrue();
    }

    private static Maintain on(String kind, LockStrength lock, Transactionality transactionality) {
        return new Maintain(
                kind,
                Vector.of(relation("orders")),
                Vector.of(new TableExists(name("orders"))),
                lock,
                transactionality);
    }
}
