package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.OutOfOrder;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** What settles only where somebody asks for it. A row of the tables here counts for a million. */
class SettlingTest {

    private static final String TABLE = "create table t (a int, b int)";
    private static final String ROWS = "insert into t values (1, 2); insert into t values (3, 4)";
    private static final String INDEX = "create index i on t (a)";

    @Test
    void what_would_hold_up_a_large_table_waits_for_reconcile() {
        InMemoryProject project = returning(INDEX, TABLE + "; " + ROWS);
        assertThat(project.up().waiting()).isEqualTo(1);
        assertThat(project.database().ledger().waiting().single().reason())
                .isEqualTo("waits for \"postern reconcile\", for it keeps others from writing to table public.t with"
                        + " its 2000000 rows as long as it takes");
        assertThat(project.reconcile().waiting()).isZero();
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
    }

    @Test
    void why_it_waits_is_recorded_once() {
        InMemoryProject project = returning(INDEX, TABLE + "; " + ROWS);
        project.up();
        int facts = project.database().history().size();
        project.up();
        assertThat(project.database().history()).hasSize(facts);
    }

    @Test
    void plan_says_so() {
        InMemoryProject project = returning(INDEX, TABLE + "; " + ROWS);
        String sentence =
                "create index public.i waits for \"postern reconcile\", for it keeps others from writing to table"
                        + " public.t with its 2000000 rows as long as it takes";
        assertThat(project.plan().warnings()).containsExactly(sentence);
        assertThat(project.status().warnings()).containsExactly(sentence);
    }

    @Test
    void on_a_small_table_it_settles() {
        InMemoryProject project = returning(INDEX, TABLE);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void how_large_is_large_can_be_said() {
        InMemoryProject project = returning(INDEX, TABLE + "; " + ROWS);
        Policy policy = new Policy(OnMissing.POLICY, FirstRun.PROTECT, OutOfOrder.COMMUTING, 2_000_001);
        assertThat(project.up(policy).waiting()).isZero();
    }

    @Test
    void what_lets_others_write_meanwhile_settles_on_a_large_table() {
        InMemoryProject project = returning(
                "create index concurrently i on t (a); alter table t add constraint c check (a > 0) not valid;"
                        + " alter table t add column c int",
                TABLE + "; " + ROWS);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void what_waits_behind_it_waits_on() {
        InMemoryProject project = returning(INDEX + "; alter index i rename to j", TABLE + "; " + ROWS);
        project.up();
        assertThat(project.outcomes())
                .containsExactly("001.1 create index public.i: deferred", "001.2 rename index public.i: deferred");
        assertThat(project.reconcile().waiting()).isZero();
    }

    @Test
    void rows_for_a_table_that_came_back_with_rows_wait_for_reconcile() {
        InMemoryProject project = returning("insert into t values (5, 6)", TABLE + "; insert into t values (1, 2)");
        assertThat(project.up().waiting()).isEqualTo(1);
        assertThat(project.database().ledger().waiting().single().reason())
                .isEqualTo("waits for \"postern reconcile\", for table public.t came back with rows in it");
        project.reconcile();
        assertThat(project.database().rows("t")).containsExactly("1, 2", "5, 6");
    }

    @Test
    void rows_for_a_table_that_came_back_empty_settle() {
        InMemoryProject project = returning("insert into t values (5, 6)", TABLE);
        assertThat(project.up().waiting()).isZero();
    }

    @Test
    void rows_for_a_table_that_was_always_there_settle() {
        InMemoryProject project = InMemoryProject.of(migration(
                "001", "-- postern: requires table other\n-- postern: on-missing=defer\ninsert into t values (5, 6)"));
        project.database().execute(TABLE + "; insert into t values (1, 2)");
        project.up();
        project.database().execute("create table other (a int)");
        assertThat(project.up().waiting()).isZero();
    }

    private static InMemoryProject returning(String sql, String table) {
        InMemoryProject project = InMemoryProject.of(migration("001", sql));
        project.up();
        project.database().execute(table);
        return project;
    }
}
