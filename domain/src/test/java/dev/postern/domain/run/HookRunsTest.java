package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class HookRunsTest {

    private static final String LOG = "create table log (a int)";

    private final InMemoryProject project =
            InMemoryProject.of(migration("001", "create table t (a int)"), migration("002", "create table u (a int)"));

    @Test
    void each_runs_at_its_moment() {
        put(HookMoment.BEFORE_RUN, LOG);
        put(HookMoment.BEFORE_MIGRATION, "insert into log values (1)");
        put(HookMoment.AFTER_MIGRATION, "insert into log values (2)");
        put(HookMoment.AFTER_RUN, "insert into log values (3)");
        put(HookMoment.ON_FAILURE, "insert into log values (4)");

        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().executed())
                .containsExactly(
                        LOG,
                        "insert into log values (1)",
                        "create table t (a int)",
                        "insert into log values (2)",
                        "insert into log values (1)",
                        "create table u (a int)",
                        "insert into log values (2)",
                        "insert into log values (3)");
    }

    @Test
    void they_are_not_part_of_the_history() {
        put(HookMoment.BEFORE_RUN, LOG);
        project.up();
        assertThat(project.outcomes())
                .containsExactly("001.1 create table public.t: applied", "002.1 create table public.u: applied");
    }

    @Test
    void where_there_is_nothing_to_do_they_do_not_run() {
        project.up();
        put(HookMoment.BEFORE_RUN, LOG);
        project.up();
        assertThat(project.database().schema()).doesNotContain("log");
    }

    @Test
    void what_is_so_already_is_left_alone() {
        project.database().execute(LOG);
        put(HookMoment.BEFORE_RUN, LOG);
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().executed().filter(LOG::equals)).hasSize(1);
    }

    @Test
    void what_cannot_be_done_yet_is_left_out_and_said() {
        put(HookMoment.BEFORE_RUN, "create index i on v (a)");
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.warnings())
                .containsExactly(
                        "hook before-run left out this time: create index public.i, for there is no table public.v");
        assertThat(project.status().waiting()).isZero();
    }

    @Test
    void what_is_in_conflict_stops_the_run_before_anything() {
        project.database().execute("create table log (b int)");
        put(HookMoment.BEFORE_RUN, LOG);
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .startsWith("hook before-run: before-run.sql:1:1: create table public.log is in conflict");
        assertThat(project.outcomes()).isEmpty();
    }

    @Test
    void a_statement_that_fails_stops_the_run_where_it_stands() {
        put(HookMoment.AFTER_MIGRATION, "insert into t values (1)");
        project.database().failing("insert into t values (1)", failure("23514", "violates a check"));
        RunReport report = project.up();
        assertThat(report.fault().orElseThrow().message())
                .isEqualTo("hook after-migration: after-migration.sql:1:1: insert public.t failed: violates a check"
                        + " [23514]");
        assertThat(project.outcomes()).containsExactly("001.1 create table public.t: applied");

        project.database().healed();
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void a_run_that_fails_ends_with_the_hook_for_that() {
        put(HookMoment.ON_FAILURE, LOG);
        put(HookMoment.AFTER_RUN, "create table never (a int)");
        project.database().failing("create table u (a int)", failure("53100", "disk full"));
        RunReport report = project.up();
        assertThat(report.fault().orElseThrow().message()).contains("disk full");
        assertThat(project.database().schema()).contains("log").doesNotContain("never");
    }

    @Test
    void what_goes_wrong_after_a_failure_is_told_beside_its_reason() {
        put(HookMoment.ON_FAILURE, LOG);
        project.database().failing("create table u (a int)", failure("53100", "disk full"));
        project.database().failing(LOG, failure("42501", "not yours"));
        RunReport report = project.up();
        assertThat(report.fault().orElseThrow().message()).contains("disk full");
        assertThat(report.warnings())
                .containsExactly(
                        "hook on-failure: on-failure.sql:1:1: create table public.log failed: not yours" + " [42501]");
    }

    @Test
    void plan_shows_them_with_what_would_be_done() {
        put(HookMoment.BEFORE_RUN, LOG);
        put(HookMoment.BEFORE_MIGRATION, "insert into log values (1)");
        put(HookMoment.AFTER_MIGRATION, "create index t_a on t (a); create index w_a on w (a)");
        put(HookMoment.ON_FAILURE, "create table t (b int)");

        RunReport report = project.plan();

        assertThat(report.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(decided(report))
                .containsExactly(
                        "before-run create table apply",
                        "before-migration insert apply",
                        "after-migration create index apply",
                        "after-migration create index defer",
                        "on-failure create table conflict");
        assertThat(project.database().executed()).isEmpty();
    }

    @Test
    void migrations_are_planned_on_what_hooks_make_before_them() {
        put(HookMoment.BEFORE_RUN, LOG);
        project.source().put(migration("003", "create index log_a on log (a)"));
        assertThat(project.plan().waiting()).isZero();
        assertThat(project.plan().operations().map(each -> each.decision().orElse("")))
                .containsOnly("apply");
        project.up();
        assertThat(project.outcomes()).contains("003.1 create index public.log_a: applied");
    }

    @Test
    void they_run_around_what_is_taken_back() {
        project.up();
        put(HookMoment.BEFORE_RUN, LOG);
        put(HookMoment.BEFORE_MIGRATION, "insert into log values (1)");
        put(HookMoment.AFTER_MIGRATION, "insert into log values (2)");
        put(HookMoment.AFTER_RUN, "insert into log values (3)");
        int before = project.database().executed().size();

        assertThat(project.downTo("000").outcome()).isEqualTo(RunOutcome.DONE);

        assertThat(project.database().executed().drop(before).filter(sql -> sql.contains("log")))
                .containsExactly(
                        LOG,
                        "insert into log values (1)",
                        "insert into log values (2)",
                        "insert into log values (1)",
                        "insert into log values (2)",
                        "insert into log values (3)");
    }

    @Test
    void plan_of_what_is_taken_back_shows_them_too() {
        project.up();
        put(HookMoment.BEFORE_RUN, LOG);
        put(HookMoment.BEFORE_MIGRATION, "insert into log values (1)");
        put(HookMoment.AFTER_MIGRATION, "create index t_a on t (a); create index u_a on u (a)");
        put(HookMoment.ON_FAILURE, "create table log (b int)");

        RunReport report = project.migrator().planDown(new DownRequest(Option.none(), DownRequest.Rows.KEEP));

        assertThat(report.outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(decided(report))
                .containsExactly(
                        "before-run create table apply",
                        "before-migration insert apply",
                        "after-migration create index apply",
                        "after-migration create index defer",
                        "on-failure create table conflict");
        assertThat(project.database().schema()).doesNotContain("log");
    }

    @Test
    void what_is_in_conflict_stops_what_is_taken_back_before_anything() {
        project.up();
        project.database().execute("create table log (b int)");
        put(HookMoment.BEFORE_RUN, LOG);
        RunReport report = project.down();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .startsWith("hook before-run: before-run.sql:1:1: create table public.log is in conflict");
        assertThat(decided(report)).containsExactly("before-run create table conflict");
        assertThat(project.database().schema()).contains("public.u");
    }

    @Test
    void where_nothing_is_to_be_taken_back_none_is_shown() {
        put(HookMoment.BEFORE_RUN, LOG);
        assertThat(project.migrator()
                        .planDown(new DownRequest(Option.none(), DownRequest.Rows.KEEP))
                        .hooks())
                .isEmpty();
    }

    @Test
    void what_cannot_be_taken_back_ends_with_the_hook_for_that() {
        project.up();
        put(HookMoment.ON_FAILURE, LOG);
        put(HookMoment.AFTER_RUN, "create table never (a int)");
        put(HookMoment.BEFORE_MIGRATION, "insert into v values (1)");
        project.database().failing("insert into v values (1)", failure("42P01", "no such table"));
        put(HookMoment.BEFORE_RUN, "create table v (a int)");

        RunReport report = project.down();

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.fault().orElseThrow().message()).startsWith("hook before-migration: ");
        assertThat(project.database().schema()).contains("log", "public.u").doesNotContain("never");
    }

    private static Seq<String> decided(RunReport report) {
        return Vector.ofAll(report.hooks())
                .flatMap(hook -> Vector.ofAll(hook.operations())
                        .map(each -> hook.moment() + " " + each.kind() + " "
                                + each.decision().orElse("")));
    }

    private void put(HookMoment moment, String sql) {
        project.source().put(moment, sql);
    }
}
