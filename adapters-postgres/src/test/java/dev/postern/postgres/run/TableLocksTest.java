package dev.postern.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.operation.LockStrength;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.Session;
import dev.postern.domain.run.StatementFailure;
import dev.postern.domain.run.Wait;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.testing.Fixtures;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Locks are waited for so that nobody else has to wait for long. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class TableLocksTest {

    private static final Locks ALL_OF_ORDERS = Locks.on(
            new QualifiedName(new Identifier("public"), new Identifier("orders")), LockStrength.ACCESS_EXCLUSIVE);

    private final TestDatabase database;
    private final List<Wait> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService others = Executors.newSingleThreadExecutor();

    TableLocksTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        try (Connection connection = connect()) {
            new JdbcQuery(connection).execute("create table orders (id int)");
        }
    }

    @AfterEach
    void drop() {
        others.shutdownNow();
        database.close();
    }

    @Test
    void lock_is_had_as_soon_as_its_holder_ends_and_the_holder_is_named_meanwhile() throws Exception {
        try (Connection blocker = blocker();
                Session session = session(Duration.ofMinutes(5))) {
            session.statements().begin();
            Future<?> release = others.submit(() -> {
                while (heard.isEmpty()) {
                    Thread.onSpinWait();
                }
                blocker.rollback();
                return heard;
            });

            assertThat(session.contention().lock(ALL_OF_ORDERS)).isEmpty();

            release.get();
            assertThat(heard.get(0).describe())
                    .matches("a lock on table public.orders, held up by pid \\d+, user postgres, .*"
                            + "idle in transaction, for \\d+ s: select count\\(\\*\\) from orders");
        }
    }

    @Test
    void where_the_lock_is_not_to_be_had_the_command_that_would_end_its_holder_is_said() throws SQLException {
        try (Connection blocker = blocker();
                Session session = session(Duration.ZERO)) {
            int pid = new JdbcQuery(blocker).one("select pg_backend_pid()", row -> row.getInt(1));
            session.statements().begin();

            StatementFailure failure = session.contention().lock(ALL_OF_ORDERS).get();

            assertThat(failure.message()).contains("the lock on table public.orders was not to be had within 0 s");
            assertThat(failure.detail().get()).contains("held up by pid " + pid);
            assertThat(failure.hint().get()).contains("select pg_terminate_backend(" + pid + ")");
            session.statements().rollback();
        }
    }

    @Test
    void reader_never_stands_behind_us_for_longer_than_we_stand_in_the_queue() throws Exception {
        try (Connection blocker = blocker();
                Session session = session(Duration.ofSeconds(3))) {
            assertThat(blocker.isClosed()).isFalse();
            Future<Integer> reader = others.submit(this::readUntilGivenUp);
            session.statements().begin();

            assertThat(session.contention().lock(ALL_OF_ORDERS)).isNotEmpty();

            heard.clear();
            assertThat(reader.get()).isPositive();
            session.statements().rollback();
        }
    }

    /** Reads again and again; the server ends a read that has to wait for a second, five times as long as we wait. */
    private int readUntilGivenUp() throws SQLException {
        int reads = 0;
        try (Connection connection = connect()) {
            JdbcQuery query = new JdbcQuery(connection);
            query.execute("set lock_timeout = '1s'");
            while (heard.isEmpty()) {
                reads += query.one("select 1 + count(*) from orders", row -> row.getInt(1));
            }
            while (!heard.isEmpty()) {
                reads += query.one("select 1 + count(*) from orders", row -> row.getInt(1));
            }
        }
        return reads;
    }

    @Test
    void table_that_is_not_there_or_not_ours_to_lock_is_passed_over() throws SQLException {
        try (Session session = session(Duration.ZERO)) {
            session.statements().begin();

            assertThat(session.contention()
                            .lock(Locks.on(
                                    new QualifiedName(new Identifier("public"), new Identifier("absent")),
                                    LockStrength.SHARE)))
                    .isEmpty();
            session.statements().rollback();
        }
    }

    @Test
    void statement_that_meets_a_lock_in_the_middle_is_tried_again_and_a_mistake_is_not() throws SQLException {
        try (Connection blocker = blocker();
                Session session = session(Duration.ofSeconds(30))) {
            assertThat(blocker.isClosed()).isFalse();
            session.statements().begin();
            assertThat(session.contention().lock(Locks.NONE)).isEmpty();
            StatementFailure locked = run(session, "alter table orders add column a int");
            session.statements().rollback();
            session.statements().begin();
            StatementFailure mistake = run(session, "select 1 / 0");
            session.statements().rollback();

            assertThat(session.contention().retry(locked).name()).isEqualTo("AGAIN");
            assertThat(session.contention().retry(mistake).name()).isEqualTo("NEVER");
        }
    }

    private static StatementFailure run(Session session, String sql) {
        return session.statements().run(Fixtures.statements(sql).head()).get();
    }

    private Connection blocker() throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        new JdbcQuery(connection).one("select count(*) from orders", row -> row.getInt(1));
        return connection;
    }

    private Session session(Duration budget) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        LockPatience patience = new LockPatience(Duration.ofMillis(200), budget);
        return new PostgresDatabase(
                        connections,
                        DatabaseSettings.withLedger(new Identifier("postern")).waitingForLocks(patience))
                .exclusive(new Hearing());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl());
    }

    private final class Hearing implements ProgressListener {
        @Override
        public void started(PlannedStep step) {}

        @Override
        public void finished(PlannedStep step, Outcome outcome, Duration took) {}

        @Override
        public void waits(Wait wait) {
            heard.add(wait);
        }
    }
}
