package dev.postern.postgres.watch;

import static dev.postern.domain.testing.Ledgers.AT;
import static dev.postern.domain.testing.Ledgers.entry;
import static dev.postern.domain.testing.Ledgers.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Wait;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.watch.LockReport;
import dev.postern.domain.watch.MissingPrivilegeException;
import dev.postern.domain.watch.RelationPicture;
import dev.postern.domain.watch.RelationSummary;
import dev.postern.domain.watch.RunEvent;
import dev.postern.domain.watch.RunRecord;
import dev.postern.domain.watch.Slice;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.ledger.PostgresLedgerStore;
import dev.postern.postgres.run.RunLockKey;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What is seen of a real database. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#all")
class WatchingTest {

    private static final Identifier SCHEMA = new Identifier("postern");
    private static final Stretch ALL = new Stretch(0, 100);

    private final TestDatabase database;
    private final WatchedDatabase watched;

    WatchingTest(PostgresUnderTest server) {
        this.database = server.newDatabase();
        this.watched = as(Option.none());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void where_there_is_no_ledger_there_is_nothing_to_see() {
        PostgresRunHistory history = new PostgresRunHistory(watched);

        assertThat(history.runs(ALL)).isEqualTo(new Slice<RunRecord>(List.of(), 0));
        assertThat(history.run(1)).isEmpty();
        assertThat(history.underWay()).isEmpty();
        assertThat(history.waiting()).isEmpty();
        assertThat(new PostgresEventLog(watched).latest()).isZero();
    }

    @Test
    void runs_are_seen_with_what_they_wrote() throws SQLException {
        ledger("done");
        PostgresRunHistory history = new PostgresRunHistory(watched);

        assertThat(history.runs(ALL).items()).singleElement().satisfies(run -> {
            assertThat(run.command()).isEqualTo("up");
            assertThat(run.outcome()).contains("done");
            assertThat(run.finishedAt()).contains(AT);
            assertThat(run.entries()).isEqualTo(2);
        });
        assertThat(history.runs(new Stretch(1, 5)).items()).isEmpty();
        assertThat(history.stepsOf(1)).extracting("outcome").containsExactly("applied", "deferred");
        assertThat(history.historyOf("001")).extracting("operation").containsExactly("001/00000001", "001/00000002");
        assertThat(history.waiting())
                .singleElement()
                .satisfies(step -> assertThat(step.operation()).isEqualTo("001/00000002"));
        assertThat(history.underWay()).isEmpty();
    }

    @Test
    void a_run_without_an_end_is_under_way_only_as_long_as_somebody_holds_the_lock() throws SQLException {
        ledger("");
        PostgresRunHistory history = new PostgresRunHistory(watched);

        assertThat(history.underWay()).isEmpty();
        try (Connection holder = holder()) {
            assertThat(holder.isClosed()).isFalse();
            assertThat(history.underWay())
                    .hasValueSatisfying(live -> assertThat(live.run().id()).isEqualTo(1));
        }
    }

    @Test
    void events_are_written_while_the_run_goes_on_and_can_be_asked_for_again() throws SQLException {
        ledger("");
        try (RunEventWriter writer = new RunEventWriter(watched, Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
            writer.ended(new RunId(1), "done");
        }
        PostgresEventLog log = new PostgresEventLog(watched);

        List<RunEvent> events = log.after(0, 100);
        assertThat(events).extracting(RunEvent::phase).containsExactly("begun", "ended");
        assertThat(events).extracting(RunEvent::detail).containsExactly("up", "done");
        assertThat(log.latest()).isEqualTo(events.get(1).id());
        assertThat(log.after(events.get(0).id(), 100)).containsExactly(events.get(1));
    }

    /** A transaction takes its locks before its first statement. */
    @Test
    void whoever_holds_a_run_up_before_its_first_statement_is_named() throws SQLException {
        ledger("");
        execute("create table orders (id int)");
        PostgresEventLog log = new PostgresEventLog(watched);
        try (Connection blocker = database.connect();
                Connection run = holder();
                RunEventWriter writer = new RunEventWriter(watched, Duration.ofMillis(20))) {
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
        ledger("");
        execute("create table orders (id int)");
        List<String> told = new CopyOnWriteArrayList<>();
        try (Connection writing = database.connect();
                Connection run = holder();
                RunEventWriter writer = new RunEventWriter(watched, Duration.ofMillis(20))
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
        assertThat(new PostgresEventLog(watched).after(0, 100))
                .filteredOn(event -> event.phase().equals("progress"))
                .extracting(RunEvent::detail)
                .contains(told.get(0));
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

    @Test
    void old_events_are_forgotten_with_the_next_run() throws SQLException {
        ledger("");
        execute("insert into postern.event (run_id, at, phase, done, total, detail)"
                + " values (1, now() - interval '8 days', 'begun', 0, 0, 'long ago')");
        try (RunEventWriter writer = new RunEventWriter(watched, Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
        }

        assertThat(new PostgresEventLog(watched).after(0, 100))
                .extracting(RunEvent::detail)
                .containsExactly("up");
    }

    @Test
    void where_events_cannot_be_written_the_run_does_not_notice() {
        try (RunEventWriter writer = new RunEventWriter(watched, Duration.ofMillis(20))) {
            writer.begun(new RunId(1), "up", Vector.empty());
            writer.ended(new RunId(1), "done");
        }

        assertThat(new PostgresEventLog(watched).after(0, 100)).isEmpty();
    }

    @Test
    void who_waits_for_the_run_is_seen_with_its_lock() throws SQLException {
        execute("create table orders (id int)");
        PostgresLockView locks = new PostgresLockView(watched);
        assertThat(locks.locks()).isEqualTo(new LockReport(Optional.empty(), List.of(), List.of()));

        try (Connection holder = holder()) {
            holder.setAutoCommit(false);
            new JdbcQuery(holder).execute("lock table orders in access exclusive mode");
            LockReport seen = locks.locks();
            assertThat(seen.run()).isPresent();
            assertThat(seen.holds()).contains(new LockReport.Held("public.orders", "ACCESS EXCLUSIVE"));
        }
    }

    @Test
    void relations_are_found_by_a_part_of_their_name_and_come_with_their_neighbours() throws SQLException {
        shop();
        PostgresSchemaView view = new PostgresSchemaView(watched);

        assertThat(view.relations("", ALL).items())
                .extracting(RelationSummary::name)
                .containsExactlyInAnyOrder("Änderung \"1\"", "customers", "items", "orders");
        assertThat(view.relations("ORD", ALL).total()).isEqualTo(1);
        assertThat(view.relations("s", new Stretch(1, 2)).items())
                .extracting(RelationSummary::name)
                .contains("items");
        RelationPicture picture = view.relation("public", "orders").orElseThrow();
        assertThat(picture.neighbours())
                .extracting(detail -> detail.summary().name())
                .containsExactly("customers", "items");
        assertThat(picture.references())
                .extracting(RelationPicture.Reference::fromTable)
                .containsExactly("items", "orders");
        assertThat(picture.centre().columns()).extracting("name").containsExactly("id", "customer_id");
        assertThat(picture.centre().columns()).extracting("role").containsExactly("primary key", "foreign key");
        assertThat(picture.centre().constraints()).extracting("name").contains("orders_pkey");
        assertThat(picture.centre().summary().comment()).contains("who <buys>");
        assertThat(view.relation("public", "missing")).isEmpty();
    }

    @Test
    void a_role_that_may_only_read_the_ledger_sees_the_history_and_is_told_what_the_rest_needs() throws SQLException {
        shop();
        ledger("done");
        String role = "watcher_" + database.name();
        execute("create role " + role);
        try {
            execute("revoke all on schema public from public");
            WatchedDatabase asWatcher = as(Option.some(new Identifier(role)));
            PostgresRunHistory history = new PostgresRunHistory(asWatcher);
            assertThatThrownBy(() -> history.runs(ALL))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA postern");

            execute("grant usage on schema postern to " + role);
            execute("grant select on all tables in schema postern to " + role);
            assertThat(history.runs(ALL).total()).isEqualTo(1);
            assertThat(history.waiting()).hasSize(1);
            assertThat(history.underWay()).isEmpty();
            assertThat(new PostgresEventLog(asWatcher).after(0, 1)).isEmpty();
            assertThatThrownBy(() -> new PostgresRunPermission(asWatcher).require())
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT ");
            assertThatThrownBy(() -> new PostgresLockView(asWatcher).locks())
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT pg_read_all_stats");
            assertThatThrownBy(() -> new PostgresSchemaView(asWatcher).relations("", ALL))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA");
            assertThatThrownBy(() -> new PostgresSchemaView(asWatcher).relation("public", "orders"))
                    .isInstanceOf(MissingPrivilegeException.class)
                    .hasMessageContaining("GRANT USAGE ON SCHEMA public");
        } finally {
            execute("drop owned by " + role);
            execute("drop role " + role);
        }
    }

    @Test
    void whoever_owns_the_ledger_may_plan() throws SQLException {
        new PostgresRunPermission(watched).require();
        ledger("done");
        new PostgresRunPermission(watched).require();

        assertThat(new PostgresRunHistory(watched).runs(ALL).total()).isEqualTo(1);
    }

    @Test
    void a_database_that_is_away_is_said_to_be() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setUrl("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");

        assertThatThrownBy(() -> new PostgresRunHistory(new WatchedDatabase(away, SCHEMA, Option.none())).runs(ALL))
                .isInstanceOf(DatabaseUnavailableException.class);
    }

    private WatchedDatabase as(Option<Identifier> role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        return new WatchedDatabase(source, SCHEMA, role);
    }

    /** A run; without an outcome it has no end. */
    private void ledger(String outcome) throws SQLException {
        try (Connection connection = database.connect()) {
            PostgresLedgerStore store = new PostgresLedgerStore(connection, SCHEMA, new Identifier("postgres"));
            store.prepare();
            RunId run = store.begin("up", AT);
            store.append(entry("001/00000001", 1, Outcome.APPLIED, run));
            store.append(entry("001/00000002", 2, Outcome.DEFERRED, run));
            store.append(script("001", "one", 2));
            if (!outcome.isEmpty()) {
                store.finish(run, outcome, AT);
            }
        }
    }

    private Connection holder() throws SQLException {
        Connection connection = database.connect();
        new JdbcQuery(connection)
                .execute("select pg_advisory_lock("
                        + RunLockKey.of(SCHEMA.value()).value() + ")");
        return connection;
    }

    private void shop() throws SQLException {
        execute("create table customers (id bigint primary key)");
        execute("create table orders (id bigint primary key, customer_id bigint references customers)");
        execute("create table items (order_id bigint references orders, n int)");
        execute("create table \"Änderung \"\"1\"\"\" (x int)");
        execute("comment on table orders is 'who <buys>'");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect()) {
            new JdbcQuery(connection).execute(sql);
        }
    }
}
