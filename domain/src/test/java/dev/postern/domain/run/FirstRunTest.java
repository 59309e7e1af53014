package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** A database that already lives, and an empty ledger. */
class FirstRunTest {

    private static final String TABLE = "create table t (a int)";
    private static final String ROWS = "insert into t values (1)";

    private final InMemoryProject project =
            InMemoryProject.of(migration("001", TABLE + ";" + ROWS), migration("002", "create table u (a int)"));

    @Test
    void history_is_never_replayed_over_a_database_that_lives() {
        project.database().execute(TABLE);
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message())
                .isEqualTo("001.sql:1:24: refused: insert public.t would replay history over a database that already"
                        + " lives");
        assertThat(report.fault().orElseThrow().remedy()).contains("postern adopt --through ID");
        assertThat(project.database().rows("t")).isEmpty();
        assertThat(project.database().ledger().isEmpty()).isTrue();
    }

    @Test
    void nothing_destructive_is_replayed_either() {
        for (String destruction : new String[] {"drop table v", "alter table v drop column b", "delete from v"}) {
            InMemoryProject destructive = InMemoryProject.of(migration("001", TABLE + ";" + destruction));
            destructive.database().execute(TABLE + "; create table v (a int, b int)");
            assertThat(destructive.up().outcome()).as(destruction).isEqualTo(RunOutcome.REFUSED);
        }
    }

    @Test
    void it_is_replayed_for_those_who_mean_it() {
        project.database().execute(TABLE);
        assertThat(project.up(new Policy(OnMissing.POLICY, FirstRun.REPLAY)).outcome())
                .isEqualTo(RunOutcome.DONE);
        assertThat(project.database().rows("t")).containsExactly("1");
    }

    @Test
    void an_empty_database_runs_its_whole_history() {
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().rows("t")).containsExactly("1");
    }

    @Test
    void once_there_is_a_ledger_data_is_no_history_any_more() {
        project.upTo("001");
        project.source().put(migration("003", "create table if not exists w (a int); insert into w values (1)"));
        project.database().execute("create table w (a int)");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.database().rows("w")).containsExactly("1");
    }

    @Test
    void what_was_there_before_postern_is_adopted_and_never_run() {
        project.database().execute(TABLE);
        RunReport report = project.adopt("001");
        assertThat(report.migrations()).extracting(MigrationReport::state).containsExactly(MigrationState.ADOPTED);
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes())
                .containsExactly(
                        "001.1 create table public.t: adopted",
                        "001.2 insert public.t: adopted",
                        "002.1 create table public.u: applied");
        assertThat(project.database().rows("t")).isEmpty();
    }

    @Test
    void adopting_again_changes_nothing() {
        project.adopt("001");
        int facts = project.database().history().size();
        assertThat(project.adopt("001").migrations()).isEmpty();
        assertThat(project.database().history()).hasSize(facts);
    }

    @Test
    void adopting_goes_through_all_migrations_up_to_the_one_named() {
        project.adopt("2");
        assertThat(project.outcomes().filter(line -> line.endsWith(": adopted")))
                .hasSize(3);
        assertThat(project.up().migrations()).isEmpty();
    }

    @Test
    void only_a_migration_that_exists_can_be_adopted() {
        assertThatThrownBy(() -> project.adopt("009")).isInstanceOf(UnknownTargetException.class);
        assertThat(project.database().ledger().isEmpty()).isTrue();
        project.database().exclusive(ProgressListener.SILENT).close();
    }
}
