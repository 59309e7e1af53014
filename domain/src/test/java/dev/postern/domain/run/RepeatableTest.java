package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** Migrations that run again whenever their text has changed. */
class RepeatableTest {

    private static final String FIRST = "insert into t values (1);\ncreate index i on t (a)";
    private static final String SECOND = "insert into t values (2);\ncreate index i on t (a)";

    private final InMemoryProject project =
            InMemoryProject.of(migration("001", "create table t (a int)"), migration("R__rows", FIRST));

    @Test
    void they_come_behind_all_versions() {
        project.source().put(migration("999", "create table u (a int)"));
        assertThat(project.plan().migrations())
                .extracting(MigrationReport::id)
                .containsExactly("001", "999", "R__rows");
    }

    @Test
    void an_unchanged_text_is_not_run_again() {
        project.up();
        assertThat(project.up().migrations()).isEmpty();
        assertThat(stateOf("R__rows")).isEqualTo(MigrationState.APPLIED);
    }

    @Test
    void a_changed_text_is_pending_and_its_statements_are_all_decided_anew() {
        project.up();
        change(SECOND);
        assertThat(stateOf("R__rows")).isEqualTo(MigrationState.PENDING);
        assertThat(project.plan().outcome()).isEqualTo(RunOutcome.PLANNED);
        assertThat(project.plan().operations())
                .extracting(operation -> operation.decision().orElse("none"))
                .containsExactly("apply", "already-in-place");
    }

    @Test
    void a_changed_text_is_run_and_takes_the_place_of_the_one_before() {
        project.up();
        change(SECOND);
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.status().migrations().get(1).operations())
                .extracting(OperationReport::sql)
                .containsExactly("insert into t values (2)", "create index i on t (a)");
        assertThat(stateOf("R__rows")).isEqualTo(MigrationState.APPLIED);
        assertThat(project.up().migrations()).isEmpty();
    }

    @Test
    void a_text_that_comes_back_is_run_again() {
        project.up();
        change(SECOND);
        project.up();
        change(FIRST);
        RunReport report = project.up();
        assertThat(report.operations())
                .extracting(operation -> operation.outcome().orElse("none"))
                .containsExactly("applied", "found-in-place");
        assertThat(report.operations()).extracting(OperationReport::id).allMatch(id -> id.contains("~"));
        assertThat(project.up().migrations()).isEmpty();
        change(SECOND);
        assertThat(project.up().operations()).hasSize(2);
    }

    @Test
    void a_text_that_fails_goes_on_where_it_stopped_once_it_is_right() {
        project.up();
        change("insert into t values (3);\ncommit;\ndo fails");
        project.up();
        change(SECOND);
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(stateOf("R__rows")).isEqualTo(MigrationState.APPLIED);
    }

    @Test
    void what_waits_of_an_earlier_text_waits_no_more() {
        project.source().put(migration("R__rows", "create index k on missing (a)"));
        assertThat(project.up().waiting()).isEqualTo(1);
        change(SECOND);
        assertThat(project.up().waiting()).isZero();
        assertThat(project.status().waiting()).isZero();
    }

    @Test
    void what_waits_of_the_text_as_it_is_waits_on() {
        project.up();
        change("create index k on missing (a)");
        project.up();
        assertThat(project.status().waiting()).isEqualTo(1);
        project.source().put(migration("002", "create table missing (a int)"));
        assertThat(project.up().waiting()).isZero();
        assertThat(project.database().schema()).contains("INDEX k ON");
    }

    @Test
    void down_does_not_take_them_back_and_says_so() {
        project.source().put(migration("R__rows", "comment on table t is 'x'"));
        project.up();
        RunReport report = project.down();
        assertThat(report.migrations()).extracting(MigrationReport::id).containsExactly("001");
        assertThat(report.warnings()).anyMatch(warning -> warning.contains("not taken back: R__rows"));
    }

    @Test
    void an_accepted_text_counts_as_run() {
        project.up();
        change(SECOND);
        project.accept("R__rows");
        assertThat(project.up().migrations()).isEmpty();
        assertThat(stateOf("R__rows")).isEqualTo(MigrationState.ADOPTED);
    }

    @Test
    void a_run_up_to_a_version_leaves_them_for_later() {
        assertThat(project.upTo("001").migrations())
                .extracting(MigrationReport::id)
                .containsExactly("001");
    }

    private void change(String text) {
        project.source().put(migration("R__rows", text));
    }

    private MigrationState stateOf(String id) {
        return project.status().migrations().stream()
                .filter(migration -> migration.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
