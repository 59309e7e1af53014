package dev.postern.postgres.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Wait;
import dev.postern.domain.watch.RunEvent;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written down while a run goes on, for whoever looks on. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class RunEventWriterTest {

    private final WatchedSite site;

    RunEventWriterTest(PostgresUnderTest server) {
        this.site = new WatchedSite(server);
    }

    @AfterEach
    void drop() {
        site.close();
    }

    @Test
    void events_are_written_while_the_run_goes_on_and_can_be_asked_for_again() throws SQLException {
        site.ledger("");
        try (RunEventWriter writer = new RunEventWriter(site.watched(), Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
            writer.ended(new RunId(1), "done");
        }
        PostgresEventLog log = new PostgresEventLog(site.watched());

        List<RunEvent> events = log.after(0, 100);
        assertThat(events).extracting(RunEvent::phase).containsExactly("begun", "ended");
        assertThat(events).extracting(RunEvent::detail).containsExactly("up", "done");
        assertThat(log.latest()).isEqualTo(events.get(1).id());
        assertThat(log.after(events.get(0).id(), 100)).containsExactly(events.get(1));
    }

    /** A transaction takes its locks before its first statement. */
    @Test
    void whoever_holds_a_run_up_before_its_first_statement_is_named() throws SQLException {
        site.ledger("");
        site.execute("create table orders (id int)");
        PostgresEventLog log = new PostgresEventLog(site.watched());
        try (Connection blocker = site.connect();
                Connection run = site.holder();
                RunEventWriter writer = new RunEventWriter(site.watched(), Duration.ofMillis(20))) {
            blocker.setAutoCommit(false);
            new JdbcQuery(blocker).execute("lock table orders in access share mode");
            writer.begun(new RunId(1), "up", Vector.empty());
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> addColumn(run));
            while (!waiting.isDone()
                    && log.after(0, 100).stream()
                            .noneMatch(event -> event.phase().equals("waiting"))) {
                Thread.onSpinWait();
            }
            blocker.rollback();
            waiting.join();
        }

        assertThat(log.after(0, 100))
                .filteredOn(event -> event.phase().equals("waiting"))
                .first()
                .satisfies(event -> {
                    assertThat(event.operation()).isEmpty();
                    assertThat(event.detail()).isEqualTo("AccessExclusive");
                    assertThat(event.blocker())
                            .hasValueSatisfying(session ->
                                    assertThat(session.query()).contains("lock table orders in access share mode"));
                });
    }

    /** An index that is built concurrently waits for whoever was writing before. */
    @Test
    void how_far_an_index_is_is_told_to_those_who_run_it_and_written_down() throws SQLException {
        site.ledger("");
        site.execute("create table orders (id int)");
        List<String> told = new CopyOnWriteArrayList<>();
        try (Connection writing = site.connect();
                Connection run = site.holder();
                RunEventWriter writer = new RunEventWriter(site.watched(), Duration.ofMillis(20))
                        .telling(new ProgressListener() {
                            @Override
                            public void started(PlannedStep step) {}

                            @Override
                            public void finished(PlannedStep step, Outcome outcome, Duration took) {}

                            @Override
                            public void waits(Wait wait) {}

                            @Override
                            public void progresses(String how) {
                                told.add(how);
                            }
                        })) {
            writing.setAutoCommit(false);
            new JdbcQuery(writing).execute("insert into orders values (1)");
            writer.begun(new RunId(1), "up", Vector.empty());
            CompletableFuture<Void> building =
                    CompletableFuture.runAsync(() -> execute(run, "create index concurrently i on orders (id)"));
            while (told.isEmpty() && !building.isDone()) {
                Thread.onSpinWait();
            }
            writing.rollback();
            building.join();
        }

        assertThat(told).first().asString().startsWith("waiting for writers before build");
        assertThat(new PostgresEventLog(site.watched()).after(0, 100))
                .filteredOn(event -> event.phase().equals("progress"))
                .extracting(RunEvent::detail)
                .contains(told.get(0));
    }

    @Test
    void old_events_are_forgotten_with_the_next_run() throws SQLException {
        site.ledger("");
        site.execute("insert into postern.event (run_id, at, phase, done, total, detail)"
                + " values (1, now() - interval '8 days', 'begun', 0, 0, 'long ago')");
        try (RunEventWriter writer = new RunEventWriter(site.watched(), Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
        }

        assertThat(new PostgresEventLog(site.watched()).after(0, 100))
                .extracting(RunEvent::detail)
                .containsExactly("up");
    }

    @Test
    void where_events_cannot_be_written_the_run_does_not_notice() {
        try (RunEventWriter writer = new RunEventWriter(site.watched(), Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
            writer.ended(new RunId(1), "done");
        }

        assertThat(new PostgresEventLog(site.watched()).after(0, 100)).isEmpty();
    }

    private static void execute(Connection connection, String sql) {
        try {
            new JdbcQuery(connection).execute(sql);
        } catch (SQLException unlucky) {
            throw new IllegalStateException(unlucky);
        }
    }

    /** For as long as anybody has patience. */
    private static void addColumn(Connection connection) {
        try {
            new JdbcQuery(connection).execute("set lock_timeout = '30s'; alter table orders add column note text");
        } catch (SQLException unlucky) {
            throw new IllegalStateException(unlucky);
        }
    }
}
