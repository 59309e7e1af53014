package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.failure;
import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** Migrations whose text is another than when they were run, and what is put on record by hand. */
class ChangedScriptTest {

    private static final String TEXT =
            "create table t (a int);\ncreate index i on t (a);\ncreate index j on missing (a)";

    private final InMemoryProject project = InMemoryProject.of(migration("001", TEXT));

    @Test
    void comments_and_white_space_do_not_count() {
        project.up();
        project.source().put(migration("001", "-- why\n" + TEXT.replace(" ", "\n  ") + "; -- done"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void a_changed_statement_is_refused_with_what_changed() {
        changed();
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .isEqualTo(
                        "migration 001 was changed after it was run (001.sql): no longer there: create index i on t (a)"
                                + " (001.sql:2:1); new: create index k on t (a) (001.sql:2:1)");
        assertThat(report.fault().orElseThrow().remedy()).contains("\"postern accept 001\"");
        assertThat(project.plan().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(project.database().schema()).doesNotContain("INDEX k ON");
    }

    @Test
    void a_statement_that_was_added_is_refused() {
        project.up();
        project.source().put(migration("001", TEXT + ";\ncreate table u (a int)"));
        assertThat(project.up().fault().orElseThrow().message()).contains("new: create table u (a int) (001.sql:4:1)");
    }

    @Test
    void a_statement_that_was_removed_is_refused() {
        project.up();
        project.source().put(migration("001", "create table t (a int);\ncreate index i on t (a)"));
        assertThat(project.up().fault().orElseThrow().message())
                .contains("no longer there: create index j on missing (a) (001.sql:3:1)")
                .doesNotContain("new:");
    }

    @Test
    void statements_in_another_order_are_no_change() {
        project.up();
        project.source()
                .put(migration(
                        "001", "create table t (a int);\ncreate index j on missing (a);\ncreate index i on t (a)"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void accepting_a_text_runs_nothing() {
        changed();
        project.accept("001");
        assertThat(project.database().schema()).doesNotContain("INDEX k ON");
    }

    @Test
    void what_stands_in_the_place_of_something_done_is_adopted() {
        changed();
        project.accept("001");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("001"))
                .containsExactlyInAnyOrder(
                        "create table public.t: applied",
                        "create index public.i: applied",
                        "create index public.k: adopted",
                        "create index public.j: deferred");
        assertThat(project.database().schema()).doesNotContain("INDEX k ON");
    }

    @Test
    void what_is_added_in_an_accepted_text_is_pending() {
        project.up();
        project.source().put(migration("001", TEXT + ";\ncreate table u (a int)"));
        project.accept("001");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("001")).contains("create table public.u: applied");
    }

    @Test
    void what_waits_and_is_no_longer_in_an_accepted_text_is_withdrawn() {
        project.up();
        project.source().put(migration("001", "create table t (a int);\ncreate index i on t (a)"));
        project.accept("001");
        assertThat(project.outcomes()).contains("001.3 create index public.j: withdrawn");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void what_waits_goes_on_waiting_under_an_accepted_text_that_still_has_it() {
        changed();
        project.accept("001");
        project.database().execute("create table missing (a int)");
        project.up();
        assertThat(project.outcomes()).contains("001.3 create index public.j: applied");
    }

    @Test
    void only_what_was_run_can_be_accepted() {
        assertThatThrownBy(() -> project.accept("001"))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessage("migration 001 has not been run yet: its text may change as it likes");
        assertThatThrownBy(() -> project.accept("009")).hasMessage("there is no migration 009");
    }

    @Test
    void what_cannot_be_put_on_record_leaves_no_empty_ledger_behind() {
        assertThatThrownBy(() -> project.accept("001")).isInstanceOf(UnknownTargetException.class);
        assertThatThrownBy(() -> project.adopt("009")).isInstanceOf(UnknownTargetException.class);
        assertThatThrownBy(
                        () -> project.withdraw(OperationId.parse("001/00000000").get()))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessageEndingWith("what waits: nothing");
        assertThat(project.database().keepsLedger()).isFalse();
    }

    @Test
    void what_cannot_be_put_on_record_leaves_no_run_behind() {
        project.up();
        assertThatThrownBy(() -> project.accept("009")).isInstanceOf(UnknownTargetException.class);
        assertThat(project.database().runs()).hasSize(1);
    }

    @Test
    void what_the_server_does_not_commit_is_not_said_to_be_on_record() {
        changed();
        project.database().failingCommit(failure("53100", "disk full"));
        assertThatThrownBy(() -> project.accept("001"))
                .isInstanceOf(LedgerUnusableException.class)
                .hasMessageContaining("disk full");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.REFUSED);
    }

    @Test
    void the_statement_that_failed_may_be_put_right() {
        project.database().failing("create index i on t (a)", failure("53100", "disk full"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.FAILED);
        project.source().put(migration("001", TEXT.replace("i on t", "k on t")));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("INDEX k ON");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    @Test
    void what_stands_before_the_statement_that_failed_may_not_change_once_it_was_committed() {
        project.source()
                .put(migration(
                        "001", "create table t (a int); create index concurrently i on t (a); create table u (a int)"));
        project.database().failing("create index concurrently i on t (a)", failure("53100", "disk full"));
        project.up();
        project.database().healed();
        project.source()
                .put(migration(
                        "001", "create table t (b int); create index concurrently i on t (b); create table u (a int)"));
        assertThat(project.up().fault().orElseThrow().message()).contains("no longer there: create table t (a int)");
    }

    @Test
    void an_undone_migration_may_change_as_it_likes() {
        project.source().put(migration("002", "create table u (a int)"));
        project.up();
        project.down();
        project.source().put(migration("002", "create table u (a int, b int)"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().schema()).contains("b integer");
    }

    @Test
    void what_waits_can_be_given_up() {
        project.up();
        RunReport report = project.withdraw(project.operation(Outcome.DEFERRED));
        assertThat(report.waiting()).isZero();
        assertThat(project.outcomes()).contains("001.3 create index public.j: withdrawn");
        project.database().execute("create table missing (a int)");
        project.up();
        assertThat(project.database().schema()).doesNotContain("INDEX j ON");
    }

    @Test
    void nothing_but_what_waits_can_be_given_up() {
        project.up();
        OperationId waits = project.operation(Outcome.DEFERRED);
        OperationId unknown = OperationId.parse("001/00000000").get();
        assertThatThrownBy(() -> project.withdraw(unknown))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessage("nothing that waits is called 001/00000000; what waits: " + waits);
        project.database().exclusive(ProgressListener.SILENT).close();
    }

    private void changed() {
        project.up();
        project.source().put(migration("001", TEXT.replace("i on t", "k on t")));
    }
}
