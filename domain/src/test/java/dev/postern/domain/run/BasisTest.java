package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** A plan that is looked at and then run is run as it was, or not at all. */
class BasisTest {

    private final InMemoryProject project =
            InMemoryProject.of(migration("001", "create table t (a int)"), migration("002", "create index i on u (a)"));

    @Test
    void it_runs_as_it_was_made() {
        assertThat(run(basis()).outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes())
                .containsExactly("001.1 create table public.t: applied", "002.1 create index public.i: deferred");
    }

    @Test
    void it_tells_every_question_with_its_answer_and_what_is_decided() {
        assertThat(basis().facts().map(fact -> fact.subject() + ": " + fact.said()))
                .contains("decision: apply", "decision: defer", "role: postern", "to: ")
                .anyMatch(line -> line.contains("public.u") && line.contains("not yet"));
    }

    @Test
    void where_a_question_has_another_answer_now_nothing_runs() {
        Basis basis = basis();
        project.database().execute("create table u (a int)");
        RunReport report = run(basis);
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .startsWith("the plan is not what would be done now: 002/")
                .contains("decision: in the plan \"defer\", now \"apply\"");
        assertThat(report.fault().orElseThrow().remedy()).contains("Nothing has run");
        assertThat(project.outcomes()).isEmpty();
    }

    @Test
    void an_answer_that_changes_no_decision_counts_too() {
        project.source().put(migration("002", "create table if not exists u (a int)"));
        Basis basis = basis();
        project.source().put(migration("002", "create table if not exists u (a int, b int)"));
        assertThat(run(basis).outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.outcomes()).isEmpty();
    }

    @Test
    void a_migration_that_has_come_since_is_not_run_with_it() {
        Basis basis = basis();
        project.source().put(migration("003", "create table w (a int)"));
        RunReport report = run(basis);
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message()).contains("003/", "in the plan nothing of the kind");
    }

    @Test
    void hooks_belong_to_it() {
        Basis basis = basis();
        project.source().put(HookMoment.BEFORE_RUN, "create table log (a int)");
        assertThat(run(basis).fault().orElseThrow().message()).contains("hook before-run, statement");
    }

    @Test
    void what_is_decided_about_a_hook_belongs_to_it() {
        project.source().put(HookMoment.BEFORE_RUN, "create table log (a int)");
        Basis basis = basis();
        project.database().execute("create table log (a int)");
        RunReport report = run(basis);
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .startsWith("the plan is not what would be done now: hook before-run/")
                .contains("decision: in the plan \"apply\", now \"");
        assertThat(project.outcomes()).isEmpty();
    }

    @Test
    void what_is_decided_about_hooks_stays_as_it_was_where_nothing_has_changed() {
        project.source().put(HookMoment.BEFORE_RUN, "create table log (a int)");
        project.source().put(HookMoment.AFTER_MIGRATION, "create index t_a on t (a)");
        project.source().put(HookMoment.ON_FAILURE, "create index v_a on v (a)");
        assertThat(run(basis()).outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void what_was_run_already_is_not_run_again() {
        Basis basis = basis();
        run(basis);
        assertThat(run(basis).outcome()).isEqualTo(RunOutcome.REFUSED);
    }

    @Test
    void a_plan_of_a_part_is_one_of_that_part() {
        Basis part = project.migrator()
                .review(new UpRequest(Option.some(new MigrationId("001")), Policy.DEFAULT))
                .basis();
        assertThat(run(part).fault().orElseThrow().message()).contains("request, to: in the plan \"001\", now \"\"");
    }

    private Basis basis() {
        return project.migrator().review(UpRequest.ALL).basis();
    }

    private RunReport run(Basis basis) {
        return project.migrator().up(new UpRequest(Option.none(), Policy.DEFAULT, Option.some(basis)));
    }
}
