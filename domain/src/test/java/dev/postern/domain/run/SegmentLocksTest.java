package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import dev.postern.domain.testing.Fixtures;
import dev.postern.domain.testing.Shop;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What is locked before a segment of statements on the {@link Shop} runs. */
class SegmentLocksTest {

    @Test
    void every_table_has_the_strongest_lock_that_any_statement_takes_on_it() {
        assertThat(locks("create index missing on orders (note); alter table orders add column more int")
                        .words())
                .containsExactly("ACCESS EXCLUSIVE on public.orders");
    }

    @Test
    void what_the_segment_makes_itself_is_not_locked_before() {
        assertThat(locks("create table gone (a int); create index missing on gone (a)"))
                .isEqualTo(Locks.NONE);
    }

    @Test
    void what_is_deferred_locks_nothing() {
        assertThat(locks("create index i on absent (a)")).isEqualTo(Locks.NONE);
    }

    @Test
    void what_is_in_place_already_locks_nothing() {
        assertThat(locks("create index missing on orders (note); create index missing on orders (note)")
                        .words())
                .containsExactly("SHARE on public.orders");
        assertThat(locks("create table if not exists orders (id bigint)").words())
                .isEmpty();
    }

    @Test
    void rows_are_changed_beside_others() {
        assertThat(locks("insert into orders (note) values ('a')")).isEqualTo(Locks.NONE);
    }

    private static Locks locks(String script) {
        Seq<GuardedOperation> ahead = operations("001", script);
        Work work = new Work(Vector.empty(), ahead, LinkedHashSet.empty(), Work.History.RECORDED);
        Walk walk = Walk.of(work, Fixtures.covering(Shop.CATALOG, "public.gone", "public.absent"), Policy.DEFAULT);
        return new SegmentLocks(walk, ahead.head().segment()).known();
    }
}
