package dev.postern.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RoleUnavailableException;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.Session;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** As whom and with which limits a session works, whatever its scripts and the server's defaults say. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class SessionSettingsTest {

    private static final DatabaseSettings SETTINGS =
            DatabaseSettings.withLedger(new Identifier("postern")).waiting(Duration.ZERO);

    private final TestDatabase database;
    private final String role;

    SessionSettingsTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.role = "worker_of_" + database.name();
        sql("create role " + role + "; create role other_" + role);
    }

    @AfterEach
    void drop() throws SQLException {
        sql("drop owned by " + role + ", other_" + role + "; drop role " + role + ", other_" + role);
        database.close();
    }

    @Test
    void everything_is_done_as_the_role_that_is_named_whatever_a_script_sets() throws SQLException {
        sql("grant create on schema public to " + role + ", other_" + role);
        try (Session session = reached(SETTINGS.as(new Identifier(role))).exclusive(ProgressListener.SILENT)) {
            assertThat(session.server().role()).isEqualTo(new Identifier(role));
            run(session, "create table first (x int)");
            run(session, "reset role");
            run(session, "set session authorization other_" + role);
            session.statements().reset();
            run(session, "create table second (x int)");
        }

        assertThat(value("select string_agg(distinct tableowner, ',') from pg_tables where schemaname = 'public'"))
                .isEqualTo(role);
    }

    @Test
    void role_that_there_is_not_is_refused_in_the_servers_words() {
        PostgresDatabase refused = reached(SETTINGS.as(new Identifier("nobody_at_all")));

        assertThatThrownBy(refused::look)
                .isInstanceOf(RoleUnavailableException.class)
                .hasMessageContaining("role \"nobody_at_all\" does not exist");
    }

    @Test
    void limits_for_everyday_work_do_not_end_a_migration() throws SQLException {
        sql("alter database " + database.name() + " set statement_timeout = '50ms'");
        try (Session session = reached(SETTINGS).exclusive(ProgressListener.SILENT)) {
            run(session, "select pg_sleep(0.2)");
            session.statements().reset();
            run(session, "select pg_sleep(0.2)");
        }
    }

    @Test
    void limits_for_everyday_work_do_not_cut_off_who_only_looks() throws SQLException {
        sql("create view slow as select pg_sleep(0.2)::text");
        sql("alter database " + database.name() + " set statement_timeout = '50ms'");
        for (DatabaseSettings settings : List.of(SETTINGS, SETTINGS.leasing(Duration.ofMinutes(1)))) {
            try (Session session = reached(settings).look()) {
                assertThat(session.catalog().rows(QualifiedName.of("public", "slow")))
                        .as("seen in mode %s", settings.mode())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void limits_of_a_provider_do_not_end_a_transaction_nor_a_concurrent_build() throws SQLException {
        sql("create table busy (x int)");
        for (String limit : limits()) {
            sql("alter database " + database.name() + " set " + limit + " = '150ms'");
        }
        try (Session session = reached(SETTINGS).exclusive(ProgressListener.SILENT)) {
            session.statements().begin();
            run(session, "select pg_sleep(0.2)");
            run(session, "select pg_sleep(0.2)");
            assertThat(session.statements().commit()).isEmpty();

            CompletableFuture<Void> other = CompletableFuture.runAsync(this::keepBusy);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            run(session, "create index concurrently busy_x on busy (x)");
            other.join();
            session.statements().reset();
            run(session, "select pg_sleep(0.2)");
        }
        assertThat(value("select indisvalid from pg_index where indexrelid = 'busy_x'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void limit_that_a_migration_brings_back_is_felt_and_said() throws SQLException {
        sql("alter database " + database.name() + " set statement_timeout = '50ms'");
        try (Session session = reached(SETTINGS).exclusive(ProgressListener.SILENT)) {
            run(session, "reset statement_timeout");
            assertThat(session.statements()
                            .run(Fixtures.statements("select pg_sleep(5)").head())
                            .get()
                            .sqlState())
                    .isEqualTo("57014");
        }
    }

    private List<String> limits() throws SQLException {
        List<String> limits = new ArrayList<>(List.of(
                "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "idle_session_timeout"));
        if (value("select current_setting('transaction_timeout', true) is not null")
                .equals("t")) {
            limits.add("transaction_timeout");
        }
        return limits;
    }

    /** A transaction of somebody else's that a concurrent build has to wait for. */
    private void keepBusy() {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            JdbcQuery query = new JdbcQuery(connection);
            for (String limit : limits()) {
                query.execute("set " + limit + " = 0");
            }
            query.execute("begin; insert into busy values (1); select pg_sleep(0.8); commit");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void another_run_is_named_to_those_who_wait_for_it() {
        List<Wait> heard = new ArrayList<>();
        try (Session holder = reached(SETTINGS).exclusive(ProgressListener.SILENT)) {
            assertThat(holder.server().database()).isEqualTo(database.name());
            assertThatThrownBy(() -> reached(SETTINGS).exclusive(hearing(heard)))
                    .isInstanceOf(RunLockUnavailableException.class);
        }

        assertThat(heard).isEmpty();
        try (Session holder = reached(SETTINGS).exclusive(ProgressListener.SILENT)) {
            assertThat(holder.server().database()).isEqualTo(database.name());
            assertThatThrownBy(() ->
                            reached(SETTINGS.waiting(Duration.ofMillis(300))).exclusive(hearing(heard)))
                    .isInstanceOf(RunLockUnavailableException.class);
        }
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).describe())
                .matches("another run of this database: pid \\d+, user .*, connected since .*");
    }

    private static ProgressListener hearing(List<Wait> heard) {
        return new ProgressListener() {
            @Override
            public void started(PlannedStep step) {}

            @Override
            public void finished(PlannedStep step, Outcome outcome, Duration took) {}

            @Override
            public void waits(Wait wait) {
                heard.add(wait);
            }
        };
    }

    private static void run(Session session, String sql) {
        assertThat(session.statements().run(Fixtures.statements(sql).head())).isEmpty();
    }

    private PostgresDatabase reached(DatabaseSettings settings) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        return new PostgresDatabase(connections, settings);
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            new JdbcQuery(connection).execute(statements);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl())) {
            return new JdbcQuery(connection).one(query, row -> row.getString(1));
        }
    }
}
