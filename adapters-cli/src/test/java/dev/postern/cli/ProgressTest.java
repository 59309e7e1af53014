package dev.postern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.opaque.OpaqueSql;
import dev.postern.domain.plan.Decision;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.Wait;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String CLEARED = "\r\u001b[2K";

    private final RecordingWorkbench workbench = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE))
            .working(ProgressTest::runOneStep);

    private static void runOneStep(ProgressListener listener) {
        PlannedStep step = step("select pg_sleep(1), 'postgres://app:s3cret@db/shop'");
        listener.started(step);
        listener.finished(step, Outcome.APPLIED, Duration.ofMillis(1200));
    }

    @Test
    void terminalShowsTheStatementThatRunsAndTakesItAway() {
        assertThat(Invocation.on(Terminal.of(30), workbench, "up").out())
                .startsWith(CLEARED + "running  select pg_sleep(1),…" + CLEARED + "0 applied")
                .endsWith(" ms" + System.lineSeparator());
    }

    @Test
    void pipeShowsNoProgress() {
        assertThat(Invocation.of(workbench, "up").lines()).hasSize(1);
    }

    @Test
    void pipeShowsEveryStepToThoseWhoAsk() {
        assertThat(Invocation.of(workbench, "up", "--verbose").lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo("applied  select pg_sleep(1), 'postgres://app:***@db/shop'  (1.2 s)");
    }

    private final RecordingWorkbench building = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE))
            .working(ProgressTest::buildAnIndex);

    private static void buildAnIndex(ProgressListener listener) {
        PlannedStep step = step("create index concurrently i on t (a)");
        listener.started(step);
        listener.progresses("building index: scanning table, 40 %");
        listener.progresses("building index: scanning table, 80 %");
        listener.finished(step, Outcome.APPLIED, Duration.ofMillis(1200));
    }

    @Test
    void terminalShowsHowFarAnIndexIs() {
        assertThat(Invocation.on(Terminal.of(100), building, "up").out())
                .contains("running  create index concurrently i on t (a): building index: scanning table, 80 %");
    }

    @Test
    void pipeShowsThePhasesOfAnIndexToThoseWhoAsk() {
        assertThat(Invocation.of(building, "up", "--verbose").lines())
                .startsWith(
                        "running  create index concurrently i on t (a): building index: scanning table",
                        "applied  create index concurrently i on t (a)  (1.2 s)");
    }

    @Test
    void documentStandsAlone() {
        Invocation piped = Invocation.of(workbench, "up", "--json", "--verbose");

        assertThat(piped.out()).startsWith("{").doesNotContain("pg_sleep");
        assertThat(piped.err()).startsWith("applied  select pg_sleep(1)");
        assertThat(Invocation.on(Terminal.of(30), workbench, "up", "--json").out())
                .startsWith("{");
    }

    @Test
    void whoever_holds_the_run_up_is_named_once_on_the_standard_error() {
        RecordingWorkbench waiting = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE))
                .working(ProgressTest::waitTwice);

        assertThat(Invocation.of(waiting, "up").err())
                .isEqualTo("WAIT  another run of this database: pid 7, user app" + System.lineSeparator());
        assertThat(Invocation.of(waiting, "up", "--json").err()).startsWith("WAIT  another run");
        assertThat(Invocation.of(waiting, "up", "--quiet").err()).isEmpty();
        assertThat(Invocation.on(Terminal.of(60), waiting, "up").out())
                .contains("waiting  for another run of this database: pid 7, user app");
    }

    @Test
    void a_connection_that_was_lost_is_told_of_while_another_is_looked_for() {
        RecordingWorkbench resuming = RecordingWorkbench.answering(SampleReports.of("up", RunOutcome.DONE))
                .working(listener -> listener.resumes("terminated at 004.sql:1:1"));

        assertThat(Invocation.of(resuming, "up").err())
                .isEqualTo("LOST  terminated at 004.sql:1:1; the run goes on as soon as there is a new connection"
                        + System.lineSeparator());
        assertThat(Invocation.of(resuming, "up", "--quiet").err()).isEmpty();
        assertThat(Invocation.on(Terminal.of(60), resuming, "up").out())
                .contains("waiting  for a new connection: terminated at 004.sql:1:1");
        assertThat(Invocation.of(resuming, "up", "--log-format=json").err())
                .contains("\"level\":\"warn\"", "\"event\":\"resuming\"");
    }

    private static void waitTwice(ProgressListener listener) {
        listener.waits(new Wait.ForRun("pid 7, user app"));
        listener.waits(new Wait.ForRun("pid 7, user app"));
    }

    @Test
    void log_is_one_object_a_line_for_those_who_collect_logs() {
        Invocation logged = Invocation.of(workbench, "up", "--log-format=json");

        assertThat(logged.err().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"at\":\"")
                        .contains("\"level\":\"info\"", "\"migration\":\"004\"", "\"operation\":\"004/9f3c21ab\"")
                        .doesNotContain("s3cret"));
        assertThat(logged.err()).contains("\"event\":\"started\"", "\"event\":\"applied\"", "\"millis\":1200");
    }

    @Test
    void lineOfARunThatFailsIsTakenAway() {
        RecordingWorkbench failing = RecordingWorkbench.failing(new IllegalStateException("lost"))
                .working(listener -> listener.started(step("select 1")));

        assertThat(Invocation.on(Terminal.of(30), failing, "up").out())
                .isEqualTo(CLEARED + "running  select 1" + CLEARED);
    }

    private static PlannedStep step(String sql) {
        MigrationId migration = new MigrationId("004");
        GuardedOperation operation = new GuardedOperation(
                new OperationId(migration, "9f3c21ab", 1),
                1,
                new Segment(migration, 0),
                new SqlStatement(sql, new Place("004.sql", 1, 1), Vector.empty()),
                new OpaqueSql("select", LinkedHashSet.empty(), Transactionality.TRANSACTIONAL),
                Transactionality.TRANSACTIONAL,
                Directives.NONE);
        return new PlannedStep(
                operation,
                new Decision.Apply(Decision.Apply.Trust.KNOWN),
                PlannedStep.Phase.IN_ORDER,
                PlannedStep.Certainty.DEFINITE);
    }
}
