package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.testing.InMemoryProject;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Statements that the server refuses, and what stops a run before anything runs. */
class FailureTest {

    private final InMemoryProject project = InMemoryProject.of(
            migration("001", "create table t (a int)"),
            migration("002", "create table u (a int);\ninsert into t values (1);\ncreate table v (a int)"),
            migration("003", "create table w (a int)"));

    @Test
    void a_failing_statement_takes_its_segment_back_and_leaves_the_earlier_ones() {
        assertThat(failingRun().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(project.database().executed()).containsExactly("create table t (a int)");
        assertThat(project.outcomes())
                .containsExactly("001.1 create table public.t: applied", "002.2 insert public.t: failed");
        assertThat(project.database().runs()).containsExactly(Option.some("failed"));
    }

    @Test
    void the_report_says_what_failed_where_and_what_to_do() {
        RunFault fault = failingRun().fault().orElseThrow();
        assertThat(fault.message()).isEqualTo("002.sql:2:1: insert public.t failed: value out of range [22003]");
        assertThat(fault.remedy()).contains("postern up");
    }

    @Test
    void the_next_run_goes_on_where_the_failed_one_stopped() {
        failingRun();
        project.database().healed();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes().filter(line -> line.endsWith(": applied")))
                .hasSize(5);
        assertThat(project.database().rows("t")).containsExactly("1");
    }

    @Test
    void a_refused_commit_takes_its_segment_back() {
        project.database().failingCommit(failure("23503", "still referenced"));
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.fault().orElseThrow().message())
                .isEqualTo("migration 001 could not be committed: still referenced [23503]");
        assertThat(project.database().executed()).isEmpty();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void a_statement_alone_that_fails_leaves_what_was_before_it() {
        project.source()
                .put(migration(
                        "002", "create table u (a int); create index concurrently i on u (a); create table v (a int)"));
        project.database().failing("create index concurrently i on u (a)", failure("53100", "disk full"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(project.outcomes("002"))
                .containsExactly("create table public.u: applied", "create index public.i: failed");
        project.database().healed();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("INDEX i ON").contains("table public.v");
    }

    @Test
    void what_went_missing_behind_an_opaque_statement_is_deferred_when_it_is_met() {
        project.source()
                .put(migration("002", "do $$ begin alter table t rename to gone; end $$; create index i on t (a)"));
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("do: applied", "create index public.i: deferred");
    }

    @Test
    void a_failure_from_within_is_never_taken_for_a_missing_need() {
        project.source().put(migration("002", "do $$ begin insert into nowhere values (1); end $$"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(project.outcomes("002")).containsExactly("do: failed");
    }

    @Test
    void a_conflict_stops_everything_before_anything_runs() {
        project.database().execute("create table w (b text)");
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .isEqualTo("003.sql:1:1: create table public.w is in conflict: expected public.w (a integer), found"
                        + " public.w (b text)");
        assertThat(project.database().ledger().isEmpty()).isTrue();
        assertThat(project.plan().outcome()).isEqualTo(RunOutcome.REFUSED);
    }

    @Test
    void all_that_stands_in_the_way_is_told_at_once() {
        project.database().execute("create view u as select 1; create view w as select 1");
        assertThat(project.up().fault().orElseThrow().message())
                .contains("002.sql:1:1: create table public.u is in conflict")
                .contains("003.sql:1:1: create table public.w is in conflict");
    }

    @Test
    void a_conflict_behind_an_opaque_statement_stops_the_run_where_it_is_met() {
        project.source().put(migration("002", "do $$ begin create table w (b text); end $$"));
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.fault().orElseThrow().message())
                .startsWith("003.sql:1:1: create table public.w is in conflict");
        assertThat(project.outcomes()).containsExactly("001.1 create table public.t: applied", "002.1 do: applied");
    }

    @Test
    void a_provisional_conflict_that_dissolves_stops_nothing() {
        project.database().execute("create table w (b text)");
        project.source().put(migration("002", "do $$ begin drop table w; end $$"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("003")).containsExactly("create table public.w: applied");
    }

    @Test
    void faulty_scripts_are_all_reported_and_nothing_runs() {
        project.source().put(migration("002", "create table 'u"));
        project.source().put(migration("003", "SELCT 1"));
        assertThatThrownBy(project::up)
                .isInstanceOfSatisfying(
                        InvalidScriptsException.class,
                        invalid -> assertThat(invalid.problems()
                                        .map(problem -> problem.place().toString()))
                                .containsExactly("002.sql:1:14", "003.sql:1:1"));
        assertThat(project.database().calls()).isZero();
    }

    @Test
    void a_faulty_down_script_is_reported_before_anything_runs() {
        project.source().put(migration("002", "create table u (a int)", "drop table 'u"));
        assertThatThrownBy(project::up).hasMessageContaining("002.down.sql:1:12");
    }

    @Test
    void no_run_begins_while_another_holds_the_lock() {
        try (Session other = project.database().exclusive(ProgressListener.SILENT)) {
            assertThatThrownBy(project::up).isInstanceOf(RunLockUnavailableException.class);
            assertThat(project.plan().outcome()).isEqualTo(RunOutcome.PLANNED);
            assertThat(other.ledger().read().isEmpty()).isTrue();
        }
    }

    @Test
    void a_migration_to_go_to_must_be_known() {
        assertThatThrownBy(() -> project.upTo("009"))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessage("there is no migration 009; there are 001, 002, 003");
    }

    private RunReport failingRun() {
        project.database().failing("insert into t values (1)", failure("22003", "value out of range"));
        return project.up();
    }
}
