package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.testing.InMemoryProject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody wants a run to end. */
class HaltTest {

    private final InMemoryProject project = InMemoryProject.of(
            migration("001", "create table t (a int); create table u (a int)"),
            migration("002", "create table v (a int); create table w (a int); create table x (a int)"));

    @AfterEach
    void nobody_else_is_to_end() {
        assertThat(Thread.interrupted()).as("the thread is left as it was").isTrue();
    }

    @Test
    void a_run_that_is_told_to_end_takes_its_transaction_back_and_says_where_it_stopped() {
        RunReport stopped = project.migrator(new InterruptingAt("public.w")).up(UpRequest.ALL);

        assertThat(stopped.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(stopped.fault().orElseThrow().message())
                .isEqualTo("the run was told to end, and stopped at 002.sql:1:49 (create table public.x)");
        assertThat(project.outcomes("001"))
                .containsExactly("create table public.t: applied", "create table public.u: applied");
        assertThat(project.outcomes("002")).isEmpty();
    }

    @Test
    void one_that_is_told_so_before_it_begins_does_nothing() {
        Thread.currentThread().interrupt();

        RunReport stopped = project.up();

        assertThat(stopped.fault().orElseThrow().message()).contains("stopped at 001.sql:1:1");
        assertThat(project.database().schema()).isEmpty();
    }

    @Test
    void taking_back_stops_between_two_migrations() {
        project.up();
        Thread.currentThread().interrupt();

        RunReport stopped = project.downTo("0");

        assertThat(stopped.fault().orElseThrow().message()).contains("stopped before migration 002 was taken back");
        assertThat(project.outcomes("002")).contains("create table public.v: applied");
    }

    /** Interrupts the run right behind a step. */
    private record InterruptingAt(String object) implements ProgressListener {
        @Override
        public void started(PlannedStep step) {}

        @Override
        public void finished(PlannedStep step, Outcome outcome, Duration took) {
            if (step.operation().label().endsWith(object)) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void waits(Wait wait) {}
    }
}
