package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class OutstandingTest {

    private final Seq<GuardedOperation> first =
            operations("001", "create table t (a int); create index i on t (a); create index j on t (a)");
    private final Seq<GuardedOperation> second = operations("002", "create table u (a int)");
    private final Outstanding begin =
            Outstanding.of(new Work(Vector.empty(), first.appendAll(second), LinkedHashSet.empty(), Work.History.NONE));

    @Test
    void what_is_met_opens_its_segment_and_is_not_ahead_any_more() {
        Outstanding behind = begin.without(first.head());
        assertThat(behind.ahead()).containsExactlyElementsOf(first.tail().appendAll(second));
        assertThat(behind.isBetweenSegments()).isFalse();
        assertThat(behind.ofNextSegment()).containsExactlyElementsOf(first.tail());
    }

    @Test
    void between_two_migrations_and_at_the_end_no_segment_goes_on() {
        assertThat(begin.isBetweenSegments()).isTrue();
        Outstanding behindFirst = first.foldLeft(begin, Outstanding::without);
        assertThat(behindFirst.isBetweenSegments()).isTrue();
        assertThat(second.foldLeft(behindFirst, Outstanding::without).isBetweenSegments())
                .isTrue();
    }

    @Test
    void what_waits_stands_in_the_order_of_the_migrations_whenever_it_was_deferred() {
        Outstanding waiting = begin.deferring(second.head(), Vector.empty())
                .deferring(first.last(), Vector.empty())
                .deferring(first.get(1), Vector.empty());
        assertThat(waiting.waiting().map(each -> each.operation().label()))
                .containsExactly("create index public.i", "create index public.j", "create table public.u");
    }

    @Test
    void what_is_deferred_again_waits_once() {
        Outstanding waiting = begin.deferring(first.last(), Vector.empty()).deferring(first.last(), Vector.empty());
        assertThat(waiting.waiting()).hasSize(1);
    }

    @Test
    void what_has_waited_and_is_done_opens_nothing() {
        Outstanding met = first.foldLeft(begin, Outstanding::without).deferring(first.last(), Vector.empty());
        Outstanding settled = met.without(first.last());
        assertThat(settled.waiting()).isEmpty();
        assertThat(settled.open()).isEqualTo(met.open());
        assertThat(settled.ahead()).containsExactlyElementsOf(second);
    }
}
