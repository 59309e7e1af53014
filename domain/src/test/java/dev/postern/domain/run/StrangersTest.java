package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static dev.postern.domain.testing.Fixtures.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Right;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** Nothing is found in place, and nothing is settled, on what a stranger has put there. */
class StrangersTest {

    private final InMemoryProject project = InMemoryProject.of();

    @Test
    void table_of_a_stranger_is_in_conflict_with_the_one_that_is_to_be_made() {
        project.database().execute("create table audit (x int)");
        distrust("audit");
        project.source().put(migration("001", "create table audit (x int)"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .contains("found relation public.audit, which belongs to mallory")
                .contains("--trust mallory");
    }

    @Test
    void what_waited_does_not_settle_on_a_strangers_table_and_the_run_goes_on() {
        project.source().put(migration("001", "insert into audit values (1); create index i on audit (x)"));
        project.up();
        project.database().execute("create table audit (x int)");
        distrust("audit");
        project.source().put(migration("002", "create table items (x int)"));

        RunReport report = project.up();

        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(project.database().rows("audit")).isEmpty();
        assertThat(project.database().schema()).contains("items").doesNotContain("INDEX i ON");
        assertThat(project.database().ledger().entries().values().count(entry -> entry.outcome() == Outcome.BLOCKED))
                .isPositive();
    }

    @Test
    void what_waited_settles_once_the_table_is_ours() {
        project.source().put(migration("001", "create index i on audit (x)"));
        project.up();
        project.database().execute("create table audit (x int)");

        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX i ON");
    }

    private void distrust(String table) {
        project.database().deny(Right.TRUST, new ObjectName.Relation(name(table)), "mallory");
    }
}
