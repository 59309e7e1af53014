package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** What cannot be done yet waits, and is done when its time comes. */
class DeferralTest {

    private static final String TABLE = "create table t (a int, b int)";
    private static final String INDEX = "create index i on t (a)";

    @Test
    void what_waits_is_done_by_the_next_run_once_it_can_be() {
        InMemoryProject project = waiting(INDEX);
        project.database().execute(TABLE);
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
        assertThat(project.database().schema()).contains("INDEX i ON");
    }

    @Test
    void what_waits_is_done_in_the_same_run_behind_what_it_waited_for() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX), migration("002", TABLE));
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().executed()).containsExactly(TABLE, INDEX);
        assertThat(outcomesInTime(project)).containsExactly("deferred", "applied", "applied");
    }

    @Test
    void what_waits_for_a_column_is_done_once_the_column_is_there() {
        InMemoryProject project = InMemoryProject.of(migration("001", INDEX));
        project.database().execute("create table t (b int)");
        assertThat(project.up().warnings())
                .containsExactly("t.a does not exist: deferred i (it is created as soon as the column is there)");
        project.database().execute("alter table t add column a int");
        project.up();
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
    }

    @Test
    void what_was_done_by_hand_while_it_waited_is_found_in_place() {
        InMemoryProject project = waiting(INDEX);
        project.database().execute(TABLE + ";" + INDEX);
        project.up();
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: found-in-place");
    }

    @Test
    void what_cannot_run_in_a_transaction_settles_alone() {
        InMemoryProject project = waiting("create index concurrently i on t (a)");
        project.database().execute(TABLE);
        project.up();
        assertThat(outcomesInTime(project)).containsExactly("deferred", "started", "applied");
    }

    @Test
    void what_cannot_run_in_a_transaction_settles_behind_the_migration_that_made_it_possible() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index concurrently i on t (a)"),
                migration("002", TABLE + "; insert into t values (1, 2)"));
        project.up();
        assertThat(project.database().executed())
                .containsExactly(TABLE, "insert into t values (1, 2)", "create index concurrently i on t (a)");
    }

    @Test
    void name_for_an_index_that_nobody_made_is_given_up_once_another_index_has_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", TABLE), migration("002", "alter index by_hand rename to i; " + INDEX));
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table public.t: applied",
                        "002.1 rename index public.by_hand: moot",
                        "002.2 create index public.i: applied");
    }

    @Test
    void name_for_an_index_that_nobody_made_waits_while_the_other_index_cannot_be_made() {
        InMemoryProject project = InMemoryProject.of(migration("001", "alter index by_hand rename to i; " + INDEX));
        project.up();
        project.database().execute(TABLE + "; create index by_hand on t (a)");
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 rename index public.by_hand: applied", "001.2 create index public.i: found-in-place");
    }

    @Test
    void everything_on_a_missing_table_waits_in_its_order() {
        InMemoryProject project = waiting("""
                alter table t add column c int;
                create index i on t (c);
                alter table t rename column c to d;
                alter table t drop constraint gone;
                comment on column t.d is 'renamed';
                """);
        assertThat(project.outcomes().map(line -> line.replaceAll(".*: ", "")))
                .containsExactly("deferred", "deferred", "deferred", "deferred", "deferred");
        project.database().execute("create table t (a int constraint gone check (a > 0))");
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).isEqualTo("""
                CREATE INDEX i ON public.t USING btree (d)
                table public.t
                    a integer
                    d integer
                comment on column public.t.d: renamed""");
    }

    @Test
    void an_operation_behind_a_deferred_one_that_it_does_not_commute_with_waits_too() {
        InMemoryProject project = waiting("alter index i rename to j; drop index j; create table u (a int)");
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 rename index public.i: deferred",
                        "001.2 drop index public.j: deferred",
                        "001.3 create table public.u: applied");
    }

    @Test
    void data_for_a_missing_table_waits() {
        InMemoryProject project = waiting("insert into t values (1, 2)");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.database().rows("t")).containsExactly("1, 2");
    }

    @Test
    void what_waits_on_a_table_that_is_dropped_is_moot() {
        InMemoryProject project = waiting(INDEX);
        project.source().put(migration("002", "drop table if exists t"));
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes())
                .containsExactly("001.1 create index public.i: moot", "002.1 drop table public.t: found-in-place");
    }

    @Test
    void what_is_moot_waits_again_once_the_drop_is_taken_back() {
        InMemoryProject project = waiting(INDEX);
        project.source().put(migration("002", "drop table if exists t"));
        project.up();
        assertThat(project.down().fault()).isEmpty();
        assertThat(project.outcomes("001")).containsExactly("create index public.i: deferred");
        project.database().execute(TABLE);
        assertThat(project.reconcile().waiting()).isZero();
        assertThat(project.outcomes("001")).containsExactly("create index public.i: applied");
    }

    @Test
    void what_an_index_on_a_dropped_table_would_have_been_called_is_moot_with_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index i on t (a)"),
                migration("002", "alter index i rename to j"),
                migration("003", "comment on index j is 'x'; drop table t"));
        project.up();
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create index public.i: moot",
                        "002.1 rename index public.i: moot",
                        "003.1 comment public.j: moot",
                        "003.2 drop table public.t: found-in-place");
    }

    @Test
    void reconcile_settles_what_waits_and_applies_nothing_new() {
        InMemoryProject project = waiting(INDEX);
        project.source().put(migration("002", "create table u (a int)"));
        project.database().execute(TABLE);
        RunReport report = project.reconcile();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
    }

    @Test
    void a_settling_that_fails_is_blocked_and_fails_nothing_else() {
        InMemoryProject project = waiting("alter table t add constraint positive check (a > 0)");
        project.source().put(migration("002", "create table u (a int)"));
        project.database().execute(TABLE);
        project.database()
                .failing(
                        "alter table t add constraint positive check (a > 0)",
                        failure("23514", "check constraint \"positive\" is violated by some row"));
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.waiting()).isEqualTo(1);
        assertThat(report.warnings())
                .containsExactly("add constraint positive on public.t is blocked: check constraint \"positive\" is"
                        + " violated by some row [23514]");
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 add constraint positive on public.t: blocked", "002.1 create table public.u: applied");
    }

    @Test
    void what_is_blocked_settles_once_nothing_blocks_it() {
        InMemoryProject project = blocked(INDEX);
        project.database().healed();
        assertThat(project.up().waiting()).isZero();
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
    }

    @Test
    void what_is_still_blocked_for_the_same_reason_is_not_recorded_again() {
        InMemoryProject project = blocked(INDEX);
        project.source().put(migration("002", "create table u (a int); create table v (a int)"));
        int facts = project.database().history().size();
        project.up();
        assertThat(project.database().history().drop(facts).count(entry -> entry.outcome() == Outcome.BLOCKED))
                .isZero();
    }

    @Test
    void what_waits_behind_something_blocked_waits_on() {
        InMemoryProject project = waiting(INDEX + "; alter index i rename to j");
        project.database().execute(TABLE);
        project.database().failing(INDEX, failure("53100", "disk full"));
        project.up();
        assertThat(project.outcomes())
                .containsExactly("001.1 create index public.i: blocked", "001.2 rename index public.i: deferred");
    }

    @Test
    void a_settling_in_the_host_segment_that_fails_takes_nothing_of_it_back() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", INDEX), migration("002", TABLE + "; insert into t values (1, 2)"));
        project.database().failing(INDEX, failure("53100", "disk full"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create index public.i: blocked",
                        "002.1 create table public.t: applied",
                        "002.2 insert public.t: applied");
    }

    @Test
    void a_settling_whose_name_something_else_has_taken_is_blocked() {
        InMemoryProject project = waiting(INDEX);
        project.database().execute(TABLE + "; create index i on t (b)");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: blocked");
        assertThat(project.database().ledger().waiting().single().reason()).contains("USING btree (b)");
    }

    @Test
    void a_settling_alone_that_fails_is_blocked() {
        InMemoryProject project = waiting("create index concurrently i on t (a)");
        project.database().execute(TABLE);
        project.database().failing("create index concurrently i on t (a)", failure("53100", "disk full"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: blocked");
    }

    @Test
    void strictly_nothing_runs_while_something_is_missing() {
        InMemoryProject project = InMemoryProject.of(migration("001", "create table u (a int);" + INDEX));
        RunReport report = project.up(new Policy(OnMissing.REFUSE, FirstRun.PROTECT));
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains("001.sql:1:24")
                .contains("table public.t");
        assertThat(project.database().executed()).isEmpty();
    }

    @Test
    void a_directive_lets_a_new_table_wait_for_another() {
        InMemoryProject project =
                waiting("-- postern: on-missing=defer\n-- postern: requires table t\ncreate table u (a int)");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.outcomes()).containsExactly("001.1 create table public.u: applied");
    }

    @Test
    void an_operation_that_needs_more_than_it_shows_waits_for_it() {
        InMemoryProject project = waiting("-- postern: requires table t\ncreate table u (a int)\n", Policy.DEFAULT);
        assertThat(project.outcomes()).isEmpty();
        InMemoryProject deferring =
                waiting("-- postern: requires table t\n-- postern: on-missing=defer\ncreate table u (a int)");
        assertThat(deferring.outcomes()).containsExactly("001.1 create table public.u: deferred");
    }

    @Test
    void what_waits_survives_the_loss_of_its_file() {
        InMemoryProject project = waiting(INDEX);
        project.source().remove("001");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.outcomes()).containsExactly("001.1 create index public.i: applied");
    }

    @Test
    void two_statements_that_read_the_same_are_two_operations() {
        InMemoryProject project = waiting("insert into t values (1, 2); insert into t values (1, 2)");
        project.database().execute(TABLE);
        project.up();
        assertThat(project.database().rows("t")).containsExactly("1, 2", "1, 2");
    }

    private static InMemoryProject waiting(String sql) {
        return waiting(sql, Policy.DEFAULT);
    }

    private static InMemoryProject waiting(String sql, Policy policy) {
        InMemoryProject project = InMemoryProject.of(migration("001", sql));
        project.up(policy);
        return project;
    }

    private static InMemoryProject blocked(String sql) {
        InMemoryProject project = waiting(sql);
        InMemoryDatabase database = project.database();
        database.execute(TABLE);
        database.failing(sql, failure("53100", "disk full"));
        project.up();
        return project;
    }

    private static Seq<String> outcomesInTime(InMemoryProject project) {
        return project.database().history().map(LedgerEntry::outcome).map(Outcome::word);
    }
}
