package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.operations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final long LARGE = 1_000;
    private static final GuardedOperation INDEX =
            operations("1", "create index i on orders (total)").single();
    private static final GuardedOperation COMMENT =
            operations("1", "comment on table orders is 'x'").single();
    private static final GuardedOperation INSERT =
            operations("1", "insert into orders values (1)").single();

    @Test
    void what_keeps_others_from_writing_to_a_large_table_is_left_to_who_asks_for_it() {
        assertThat(settlement(LARGE)
                        .reserve(INDEX, LARGE)
                        .map(Awaited::describe)
                        .get())
                .contains("table public.orders with its 1000 rows");
        assertThat(settlement(LARGE - 1).reserve(INDEX, LARGE)).isEmpty();
        assertThat(settlement(LARGE).reserve(COMMENT, LARGE)).isEmpty();
    }

    @Test
    void rows_that_came_back_are_not_changed_unasked() {
        assertThat(returned(TableSize.Occupancy.OCCUPIED)
                        .reserve(INSERT, LARGE)
                        .map(Awaited::describe)
                        .get())
                .contains("table public.orders came back with rows in it");
        assertThat(returned(TableSize.Occupancy.EMPTY).reserve(INSERT, LARGE)).isEmpty();
        assertThat(settlement(1).reserve(INSERT, LARGE)).isEmpty();
    }

    @Test
    void who_asks_for_everything_gets_everything() {
        assertThat(settlement(LARGE).unreserved().reserve(INDEX, LARGE)).isEmpty();
        assertThat(Settlement.UNRESERVED.reserve(INDEX, LARGE)).isEmpty();
    }

    private static Settlement settlement(long rows) {
        return new Settlement(
                Settlement.Manner.HARMLESS,
                LinkedHashMap.of(name("orders"), new TableSize(rows, TableSize.Occupancy.OCCUPIED)),
                LinkedHashSet.empty(),
                LinkedHashSet.empty());
    }

    private static Settlement returned(TableSize.Occupancy occupancy) {
        return new Settlement(
                Settlement.Manner.HARMLESS,
                LinkedHashMap.of(name("orders"), new TableSize(1, occupancy)),
                LinkedHashSet.of(INSERT.id()),
                LinkedHashSet.empty());
    }
}
