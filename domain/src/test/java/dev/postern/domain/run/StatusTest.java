package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.testing.InMemoryProject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What commands report. */
class StatusTest {

    private final InMemoryProject project = InMemoryProject.of(
            migration("001", "create table t (a int);\n\ncreate index later on missing (a)"),
            migration("002", "create table u (a int)"),
            migration("003", "create table v (a int)"));

    @Test
    void before_the_first_run_everything_is_pending() {
        assertThat(states(project.status()))
                .containsExactly(MigrationState.PENDING, MigrationState.PENDING, MigrationState.PENDING);
        assertThat(project.status().operations().map(OperationReport::outcome)).allMatch(java.util.Optional::isEmpty);
        assertThat(project.database().ledger().isEmpty()).isTrue();
    }

    @Test
    void a_migration_with_something_that_waits_is_partial() {
        project.upTo("002");
        assertThat(states(project.status()))
                .containsExactly(MigrationState.PARTIAL, MigrationState.APPLIED, MigrationState.PENDING);
        assertThat(project.status().waiting()).isEqualTo(1);
    }

    @Test
    void a_migration_that_was_taken_back_is_undone() {
        project.up();
        project.down();
        assertThat(states(project.status()))
                .containsExactly(MigrationState.PARTIAL, MigrationState.APPLIED, MigrationState.UNDONE);
    }

    @Test
    void a_migration_whose_file_is_gone_is_still_told() {
        project.up();
        project.source().remove("002");
        assertThat(project.status().migrations())
                .extracting(MigrationReport::id)
                .containsExactly("001", "002", "003");
        assertThat(project.status().migrations().get(1).name()).isEqualTo("migration 002");
    }

    @Test
    void an_operation_is_reported_with_its_place_its_text_and_what_it_waits_for() {
        project.up();
        OperationReport report = project.status().operations().toList().get(1);
        assertThat(report.id()).startsWith("001/").hasSize(12);
        assertThat(report.ordinal()).isEqualTo(2);
        assertThat(report.file()).isEqualTo("001.sql");
        assertThat(report.line()).isEqualTo(3);
        assertThat(report.kind()).isEqualTo("create index");
        assertThat(report.object()).contains("public.later");
        assertThat(report.sql()).isEqualTo("create index later on missing (a)");
        assertThat(report.outcome()).contains("deferred");
        assertThat(report.waitsFor()).containsExactly("table public.missing");
        assertThat(report.reason()).isEqualTo("waits for table public.missing");
        assertThat(report.waits()).isTrue();
    }

    @Test
    void a_run_reports_what_it_met_and_what_waits() {
        project.upTo("001");
        RunReport report = project.up();
        assertThat(report.command()).isEqualTo("up");
        assertThat(report.migrations()).extracting(MigrationReport::id).containsExactly("001", "002", "003");
        project.withdraw(project.operation(Outcome.DEFERRED));
        assertThat(project.up().migrations()).isEmpty();
    }

    @Test
    void a_listener_is_told_of_every_step_in_order() {
        Diary diary = new Diary();
        project.migrator(diary).up(UpRequest.ALL);
        assertThat(diary.lines)
                .containsExactly(
                        "start create table public.t",
                        "create table public.t applied",
                        "create index public.later deferred",
                        "start create table public.u",
                        "create table public.u applied",
                        "start create table public.v",
                        "create table public.v applied");
    }

    @Test
    void a_run_of_nothing_is_done() {
        InMemoryProject empty = InMemoryProject.of();
        assertThat(empty.plan().outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(empty.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(empty.down().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(empty.status().migrations()).isEmpty();
    }

    @Test
    void a_migration_of_nothing_is_applied() {
        InMemoryProject empty = InMemoryProject.of(migration("001", "-- nothing to do"));
        assertThat(states(empty.status())).containsExactly(MigrationState.PENDING);
        assertThat(empty.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(states(empty.status())).containsExactly(MigrationState.APPLIED);
    }

    private static List<MigrationState> states(RunReport report) {
        return report.migrations().stream().map(MigrationReport::state).toList();
    }

    /** Writes down what it is told. */
    private static final class Diary implements ProgressListener {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void started(PlannedStep step) {
            lines.add("start " + step.operation().label());
        }

        @Override
        public void finished(PlannedStep step, Outcome outcome, Duration took) {
            lines.add(step.operation().label() + " " + outcome.word());
        }

        @Override
        public void waits(Wait wait) {
            lines.add("waits for " + wait.describe());
        }
    }
}
