package dev.postern.domain.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.testing.InMemoryDatabase;
import dev.postern.domain.testing.InMemoryDatabase.Loss;
import dev.postern.domain.testing.InMemoryProject;
import io.vavr.collection.Map;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database goes away, at any moment. */
class LossTest {

    private static InMemoryProject project() {
        return InMemoryProject.of(
                migration("001", """
                        create table t (id bigint primary key, a int);
                        create index later on u (a);
                        insert into t values (1, 2);
                        create index concurrently i on t (a);
                        alter table t add column b int
                        """),
                migration("002", "create index concurrently j on u (a); alter table missing add column c int"),
                migration("003", "create table u (a int); insert into u values (1); comment on table u is 'it''s u'"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void wherever_a_run_is_cut_off_the_next_ends_like_the_straight_one(Loss loss) {
        InMemoryProject straight = project();
        straight.up();
        int calls = straight.database().calls();
        for (int call = 1; call <= calls; call++) {
            InMemoryProject cut = project();
            cut.database().goingAwayAtCall(call, loss);
            assertThat(Interruption.of(cut::up)).as("call %d", call).isEqualTo(Interruption.CUT_OFF);
            cut.database().healed();
            RunReport again = cut.up();
            assertThat(again.outcome())
                    .as("after call %d: %s", call, again.fault())
                    .isEqualTo(RunOutcome.DONE);
            assertSame(cut, straight, call);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void wherever_two_runs_are_cut_off_the_third_ends_like_the_straight_one(Loss loss) {
        InMemoryProject straight = project();
        straight.up();
        int calls = straight.database().calls();
        for (int call = 1; call <= calls; call += 5) {
            InMemoryProject cut = project();
            cut.database().goingAwayAtCall(call, loss);
            assertThat(Interruption.of(cut::up)).isEqualTo(Interruption.CUT_OFF);
            cut.database().healed();
            cut.database().goingAwayAtCall(call / 2 + 2, loss);
            Interruption.of(cut::up);
            cut.database().healed();
            cut.up();
            assertSame(cut, straight, call);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void a_run_that_loses_its_session_goes_on_with_another_and_says_so(Loss loss) {
        InMemoryProject straight = harmless();
        straight.up();
        int calls = straight.database().calls();
        int resumed = 0;
        for (int call = 1; call <= calls; call++) {
            InMemoryProject cut = harmless();
            cut.database().losingSessionAtCall(call, loss);
            if (Interruption.of(() -> said(cut.up())) == Interruption.NONE) {
                resumed++;
                assertThat(cut.up().outcome()).as("after call %d", call).isEqualTo(RunOutcome.DONE);
                assertSame(cut, straight, call);
            }
        }
        assertThat(resumed).isGreaterThan(calls / 2);
    }

    private static void said(RunReport report) {
        assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(report.warnings())
                .anyMatch(each -> each.startsWith("the connection was lost, and the run went on with a new one:"));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void rows_are_not_changed_a_second_time_without_anybodys_asking(Loss loss) {
        InMemoryProject straight = rows();
        int before = straight.database().calls();
        straight.up();
        int calls = straight.database().calls() - before;
        for (int call = 1; call <= calls; call++) {
            InMemoryProject cut = rows();
            cut.database().losingSessionAtCall(call, loss);
            assertThat(Interruption.of(cut::up)).as("call %d", call).isEqualTo(Interruption.CUT_OFF);
        }
    }

    @Test
    void a_session_that_is_lost_again_and_again_ends_the_run() {
        InMemoryProject project = harmless();
        List<String> told = new ArrayList<>();
        project.database().losingSessionAtCall(10, Loss.BEFORE_THE_CALL);
        Migrator migrator = project.migrator(new Resumptions(why -> {
            told.add(why);
            project.database().losingSessionAtCall(10, Loss.BEFORE_THE_CALL);
        }));
        assertThat(Interruption.of(() -> migrator.up(UpRequest.ALL))).isEqualTo(Interruption.CUT_OFF);
        assertThat(told).hasSize(3).allMatch(why -> why.startsWith("the session was lost; the run had come to "));
        assertThat(project.up().outcome()).isEqualTo(RunOutcome.DONE);
    }

    /** Hears that a run is taken up again. */
    private record Resumptions(Consumer<String> heard) implements ProgressListener {

        @Override
        public void started(PlannedStep step) {}

        @Override
        public void finished(PlannedStep step, Outcome outcome, Duration took) {}

        @Override
        public void waits(Wait wait) {}

        @Override
        public void resumes(String why) {
            heard.accept(why);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void wherever_taking_back_is_cut_off_the_next_ends_it(Loss loss) {
        InMemoryProject straight = reversible();
        straight.up();
        int before = straight.database().calls();
        straight.downTo("0");
        int calls = straight.database().calls() - before;
        for (int call = 1; call <= calls; call++) {
            InMemoryProject cut = reversible();
            cut.up();
            cut.database().losingSessionAtCall(call, loss);
            assertThat(Interruption.of(() -> cut.downTo("0"))).isEqualTo(Interruption.CUT_OFF);
            assertThat(cut.downTo("0").outcome()).as("after call %d", call).isEqualTo(RunOutcome.DONE);
            assertThat(cut.database().schema()).as("after call %d", call).isEmpty();
            assertThat(cut.outcomes()).as("after call %d", call).isEqualTo(straight.outcomes());
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void wherever_a_command_that_only_looks_is_cut_off_it_is_the_database_that_is_unavailable(Loss loss) {
        InMemoryProject project = project();
        project.upTo("001");
        for (Runnable command : List.<Runnable>of(project::plan, project::status)) {
            int before = project.database().calls();
            command.run();
            int calls = project.database().calls() - before;
            for (int call = 1; call <= calls; call++) {
                project.database().losingSessionAtCall(call, loss);
                assertThat(Interruption.of(command)).as("call %d", call).isEqualTo(Interruption.CUT_OFF);
            }
        }
    }

    @Test
    void nothing_can_be_done_while_there_is_no_connection() {
        InMemoryProject project = project();
        project.database().goAway();
        assertThatThrownBy(project::plan).isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(project::up).isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(project::down).isInstanceOf(DatabaseUnavailableException.class);
        assertThatThrownBy(project::status).isInstanceOf(DatabaseUnavailableException.class);
    }

    /** Only rows are left to do. */
    private static InMemoryProject rows() {
        InMemoryProject project = InMemoryProject.of(
                migration("001", "create table t (a int)"), migration("002", "insert into t values (1)"));
        project.upTo("001");
        return project;
    }

    private static InMemoryProject harmless() {
        return InMemoryProject.of(
                migration("001", "create table t (a int); create index later on u (a); create index i on t (a)"),
                migration("002", "create index concurrently j on t (a); alter table t add column b int"),
                migration("003", "create table u (a int); comment on table u is 'it''s u'"));
    }

    private static InMemoryProject reversible() {
        return InMemoryProject.of(
                migration(
                        "001",
                        "create table t (a int); create index later on u (a); create index concurrently i on t (a)"),
                migration("002", "create table u (a int)"));
    }

    private static void assertSame(InMemoryProject cut, InMemoryProject straight, int call) {
        InMemoryDatabase database = cut.database();
        assertThat(database.schema())
                .as("after call %d", call)
                .isEqualTo(straight.database().schema());
        assertThat(cut.outcomes()).as("after call %d", call).isEqualTo(straight.outcomes());
        assertThat(inverses(cut)).as("after call %d", call).isEqualTo(inverses(straight));
        assertThat(database.rows("t"))
                .as("after call %d", call)
                .isEqualTo(straight.database().rows("t"));
        assertThat(database.rows("u"))
                .as("after call %d", call)
                .isEqualTo(straight.database().rows("u"));
        assertThat(database.ledger().scripts().keySet())
                .as("after call %d", call)
                .isEqualTo(straight.database().ledger().scripts().keySet());
    }

    private static Map<OperationId, Inverse> inverses(InMemoryProject project) {
        return project.database().ledger().entries().mapValues(LedgerEntry::inverse);
    }
}
