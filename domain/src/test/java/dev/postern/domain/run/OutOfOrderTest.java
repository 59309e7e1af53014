package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.OutOfOrder;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** Migrations that turn up with a version below what has been applied, as when two branches are merged. */
class OutOfOrderTest {

    private final InMemoryProject project = InMemoryProject.of();

    @Test
    void late_migration_runs_where_it_commutes_with_what_was_applied_in_its_stead() {
        project.source().put(migration("001", "create table a (x int); create table b (x int)"));
        project.source().put(migration("003", "alter table a add column y int"));
        project.up();
        project.source().put(migration("002", "alter table b add column y int"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.warnings()).containsExactly("migration 002 turned up out of order: after 003");
        assertThat(project.database().schema()).contains("table public.b\n    x integer\n    y integer");
    }

    @Test
    void late_migration_is_refused_with_the_pair_whose_order_matters() {
        project.source().put(migration("001", "create table a (x int)"));
        project.source().put(migration("003", "alter table a add column y int"));
        project.up();
        String before = project.database().schema();
        project.source().put(migration("002", "alter table a add column z int"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains(
                        "migration 002 turns up after 003 was applied",
                        "add column public.a.z",
                        "add column public.a.y");
        assertThat(report.fault().orElseThrow().remedy()).contains("--out-of-order=allow");
        assertThat(project.database().schema()).isEqualTo(before);
        assertThat(project.status().warnings()).containsExactly("migration 002 turned up out of order: after 003");
    }

    @Test
    void order_may_be_given_up() {
        project.source().put(migration("001", "create table a (x int)"));
        project.source().put(migration("003", "alter table a add column y int"));
        project.up();
        project.source().put(migration("002", "alter table a add column z int"));

        assertThat(project.up(policy(OutOfOrder.ALLOW)).outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("z integer");
    }

    @Test
    void late_migrations_may_be_refused_whatever_they_do() {
        project.source().put(migration("002", "create table b (x int)"));
        project.up();
        project.source().put(migration("001", "create table a (x int)"));

        RunReport report = project.up(policy(OutOfOrder.REFUSE));

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message()).contains("migration 001 turns up after 002 was applied");
    }

    @Test
    void late_migration_whose_goal_is_reached_needs_no_place() {
        project.source().put(migration("001", "create table a (x int)"));
        project.source().put(migration("003", "alter table a add column y int"));
        project.up();
        project.database().execute("alter table a add column z int");
        project.source().put(migration("002", "alter table a add column z int"));

        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    private static Policy policy(OutOfOrder outOfOrder) {
        return new Policy(OnMissing.POLICY, FirstRun.PROTECT, outOfOrder);
    }
}
