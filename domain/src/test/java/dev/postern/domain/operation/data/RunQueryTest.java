package dev.postern.domain.operation.data;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.name;
import static dev.postern.domain.testing.Fixtures.table;
import static dev.postern.domain.testing.Names.relation;
import static dev.postern.domain.testing.Names.routine;
import static dev.postern.domain.testing.Verdicts.commute;
import static dev.postern.domain.testing.Verdicts.inverse;
import static dev.postern.domain.testing.Verdicts.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.Called;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.RelationExists;
import dev.postern.domain.operation.RoutineBodies;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

class RunQueryTest {

    private static final ObjectName REBUILD = routine("rebuild", "()");
    private static final RoutineCall CALL = new RoutineCall(Vector.of(name("rebuild")), Arguments.NONE);
    private static final RoutineBodies BODIES =
            (routine, catalog) -> new Called(Uses.changing(name("totals")), Uses.NOTHING);
    private static final Catalog SHOP =
            covering(catalog(table("totals")), REBUILD).with(DatabaseObject.of(REBUILD, "function"));

    private static final RunQuery PLAIN = new RunQuery("select", Uses.rows(name("orders")));
    private static final RunQuery CALLING =
            new RunQuery("select", Uses.routine(CALL)).calling(LinkedHashSet.of(CALL), BODIES);

    @Test
    void what_it_reads_must_be_there_at_once() {
        assertThat(verdict(PLAIN, covering(Catalog.EMPTY, "orders"))).startsWith("refuse: ");
    }

    @Test
    void it_is_run_each_time_and_only_a_down_script_takes_it_back() {
        assertThat(verdict(PLAIN, PLAIN.project(catalog(table("orders"))))).isEqualTo("apply");
        assertThat(inverse(PLAIN, catalog(table("orders")))).startsWith("irreversible: ");
    }

    @Test
    void what_a_body_says_is_known_on_a_catalog() {
        assertThat(CALLING.footprint().objects()).doesNotContain(relation("totals"));
        assertThat(CALLING.on(SHOP).footprint().objects()).contains(relation("totals"));
        assertThat(CALLING.on(SHOP).needs()).contains(new RelationExists(name("totals")));
    }

    @Test
    void what_is_surely_changed_is_locked() {
        assertThat(CALLING.on(SHOP).lock()).isEqualTo(LockStrength.ROW_EXCLUSIVE);
        assertThat(PLAIN.lock()).isEqualTo(LockStrength.ACCESS_SHARE);
    }

    @Test
    void rows_that_the_body_changes_are_not_read_meanwhile() {
        assertThat(commute(CALLING.on(SHOP), new RunQuery("select", Uses.rows(name("totals"))), SHOP))
                .isFalse();
        assertThat(commute(PLAIN, PLAIN, SHOP)).isTrue();
    }

    @Test
    void only_a_procedure_may_end_its_transaction() {
        assertThat(new RunQuery("call", Uses.NOTHING).ending()).isEqualTo(Operation.Ending.PERHAPS_BY_ITSELF);
        assertThat(PLAIN.ending()).isEqualTo(Operation.Ending.BY_OTHERS);
    }
}
