package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.testing.InMemoryDatabase.Loss;
import dev.postern.domain.testing.InMemoryProject;
import org.junit.jupiter.api.Test;

/** Statements whose meaning is not known. */
class OpaqueTest {

    @Test
    void an_opaque_statement_runs_once() {
        InMemoryProject project = InMemoryProject.of(migration("001", "select setup()"));
        project.up();
        project.up();
        assertThat(project.database().executed()).containsExactly("select setup()");
    }

    @Test
    void what_stands_behind_it_is_provisional() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", "create table t (a int); select setup(); create index i on t (a)"));
        assertThat(project.plan().operations().map(OperationReport::provisional))
                .containsExactly(false, false, true);
    }

    @Test
    void what_it_created_is_there_for_what_stands_behind_it() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "do $$ begin create table t (a int); end $$; create index i on t (a)"));
        project.up();
        assertThat(project.outcomes()).containsExactly("001.1 do: applied", "001.2 create index public.i: applied");
    }

    @Test
    void what_it_created_settles_what_waited() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index i on t (a)"),
                migration("002", "do $$ begin create table t (a int); end $$"));
        project.up();
        assertThat(project.outcomes().filter(line -> !line.endsWith(": applied")))
                .isEmpty();
    }

    @Test
    void it_overtakes_what_waits() {
        InMemoryProject project =
                InMemoryProject.of(migration("001", "create index i on t (a)"), migration("002", "select setup()"));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("select: applied");
    }

    @Test
    void it_is_refused_where_its_text_names_what_something_waits_for() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create index i on t (a)"), migration("002", "select rebuild('I')"));
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().remedy()).contains("-- postern: touches");
    }

    @Test
    void one_that_cannot_run_in_a_transaction_and_never_ended_stops_the_next_run() {
        InMemoryProject project = interrupted("vacuum t");
        RunReport report = project.up();
        assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(report.fault().orElseThrow().message()).contains("was begun by a run that did not end");
        assertThat(report.fault().orElseThrow().remedy())
                .contains("postern resolve " + project.operation(Outcome.STARTED) + " --as=applied");
    }

    @Test
    void one_that_may_run_twice_does_so_after_an_interruption() {
        InMemoryProject project = interrupted("-- postern: rerun=safe\nvacuum t");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("vacuum: applied");
    }

    @Test
    void somebody_who_has_looked_it_up_may_say_that_it_was_done() {
        InMemoryProject project = interrupted("vacuum t");

        RunReport resolved = project.resolve(project.operation(Outcome.STARTED), Resolution.APPLIED);

        assertThat(resolved.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("vacuum: applied");
        assertThat(project.up().migrations()).isEmpty();
    }

    @Test
    void what_was_not_done_runs_again_once_somebody_has_said_so() {
        InMemoryProject project = interrupted("vacuum t");

        project.resolve(project.operation(Outcome.STARTED), Resolution.NOT_APPLIED);

        assertThat(project.outcomes("002")).containsExactly("vacuum: failed");
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("vacuum: applied");
    }

    @Test
    void what_is_known_cannot_be_resolved() {
        InMemoryProject project = InMemoryProject.of(migration("001", "create table t (a int)"));
        project.up();
        OperationId known = project.operation(Outcome.APPLIED);

        assertThatThrownBy(() -> project.resolve(known, Resolution.NOT_APPLIED))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessageContaining("unknown: nothing");
    }

    @Test
    void one_that_never_ended_can_be_given_up() {
        InMemoryProject project = interrupted("vacuum t");
        project.withdraw(project.operation(Outcome.STARTED));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(project.outcomes("002")).containsExactly("vacuum: withdrawn");
    }

    /** A run that is lost right behind the statement, before anybody writes down that it ended. */
    private static InMemoryProject interrupted(String sql) {
        InMemoryProject project = InMemoryProject.of(migration("001", "create table t (a int)"), migration("002", sql));
        project.upTo("001");
        int call = 0;
        while (project.outcomes("002").isEmpty() || !project.outcomes("002").contains("vacuum: started")) {
            call++;
            project.database().losingSessionAtCall(call, Loss.BEFORE_THE_CALL);
            Interruption.of(project::up);
        }
        return project;
    }
}
