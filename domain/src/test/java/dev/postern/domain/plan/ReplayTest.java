package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.operations;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Catalog LIVING = catalog(table("t", column("a", "integer")));

    private final GuardedOperation creation = one("create table t (a int)");

    @Test
    void history_is_watched_where_something_of_it_is_there_before_it_begins() {
        assertThat(begin(Work.History.NONE, LIVING)).isEqualTo(Replay.WATCHED);
        assertThat(begin(Work.History.NONE, catalog())).isEqualTo(Replay.ALLOWED);
    }

    @Test
    void where_the_ledger_knows_something_this_is_no_first_run() {
        assertThat(begin(Work.History.RECORDED, LIVING)).isEqualTo(Replay.ALLOWED);
    }

    @Test
    void first_object_that_is_found_in_place_tells_that_the_database_lives() {
        assertThat(Replay.WATCHED.behindFound(creation.operation())).isEqualTo(Replay.FORBIDDEN);
        assertThat(Replay.ALLOWED.behindFound(creation.operation())).isEqualTo(Replay.ALLOWED);
    }

    @Test
    void what_changes_rows_or_destroys_is_refused_then_and_nothing_else() {
        assertThat(Replay.FORBIDDEN.refusal(one("insert into t values (1)"))).isNotEmpty();
        assertThat(Replay.FORBIDDEN.refusal(one("drop table t"))).isNotEmpty();
        assertThat(Replay.FORBIDDEN.refusal(creation)).isEmpty();
        assertThat(Replay.WATCHED.refusal(one("drop table t"))).isEmpty();
    }

    private Replay begin(Work.History history, Catalog catalog) {
        return Replay.of(
                new Work(Vector.empty(), Vector.of(creation), LinkedHashSet.empty(), history), catalog, Policy.DEFAULT);
    }

    private static GuardedOperation one(String sql) {
        return operations("001", sql).head();
    }
}
