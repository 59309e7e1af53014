package dev.postern.postgres.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.ScriptRecord;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunLockUnavailableException;
import dev.postern.domain.run.ServerFacts;
import dev.postern.domain.run.Session;
import dev.postern.domain.sql.Fingerprint;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Runs that are kept apart by a lease. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class LeaseTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final TestDatabase database;

    LeaseTest(PostgresUnderTest server) {
        this.database = server.newDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void second_run_is_told_who_has_the_lease_and_gets_it_once_it_is_given_back() {
        try (Session first = leased()) {
            assertThat(first.server().tenancy()).isEqualTo(ServerFacts.Tenancy.SHARED);
            assertThatThrownBy(this::leased)
                    .isInstanceOf(RunLockUnavailableException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        leased().close();
    }

    @Test
    void run_that_was_taken_over_can_write_nothing_any_more() throws SQLException {
        try (Session old = leased()) {
            expire();
            try (Session next = leased()) {
                assertThatThrownBy(() -> old.statements().begin())
                        .isInstanceOf(RunLockUnavailableException.class)
                        .hasMessageContaining("another run has taken over");
                assertThatThrownBy(() -> old.ledger().append(script())).isInstanceOf(RunLockUnavailableException.class);
                next.ledger().append(script());
            }
        }
        assertThat(value("select count(*) from postern.script")).isEqualTo("1");
    }

    @Test
    void run_whose_transaction_goes_on_is_not_taken_over_however_long_that_takes() throws SQLException {
        try (Session old = leased()) {
            old.statements().begin();
            old.statements().run(statement("create table t (x int)"));
            expire();
            assertThatThrownBy(this::leased).isInstanceOf(RunLockUnavailableException.class);

            assertThat(old.statements().commit()).isEmpty();

            assertThatThrownBy(this::leased)
                    .as("the lease counts anew from the commit")
                    .isInstanceOf(RunLockUnavailableException.class);
        }
        assertThat(value("select to_regclass('t') is not null")).isEqualTo("t");
    }

    @Test
    void run_with_a_session_of_its_own_and_one_with_a_lease_keep_each_other_out() {
        leased().close();
        try (Session own = own()) {
            assertThat(own.server().tenancy()).isEqualTo(ServerFacts.Tenancy.OWN);
            assertThatThrownBy(this::leased).isInstanceOf(RunLockUnavailableException.class);
        }
        try (Session leased = leased()) {
            assertThatThrownBy(this::own)
                    .isInstanceOf(RunLockUnavailableException.class)
                    .hasMessageContaining("process ");
            leased.statements().begin();
            assertThat(leased.statements().commit()).isEmpty();
        }
        own().close();
    }

    @Test
    void lease_that_has_run_out_is_taken_away_by_a_run_with_a_session_of_its_own() throws SQLException {
        try (Session old = leased()) {
            expire();
            own().close();

            assertThatThrownBy(() -> old.statements().begin()).isInstanceOf(RunLockUnavailableException.class);
        }
    }

    @Test
    void what_a_script_has_set_is_gone_with_its_transaction() {
        try (Session session = leased()) {
            session.statements().begin();
            session.statements().run(statement("set work_mem = '77MB'"));
            session.statements().run(statement("create temp table scratch (x int)"));
            assertThat(session.statements().commit()).isEmpty();

            session.statements().begin();
            assertThat(session.statements()
                            .run(statement("do $$ begin assert current_setting('work_mem') <> '77MB'"
                                    + " and to_regclass('pg_temp.scratch') is null"
                                    + " and current_setting('statement_timeout') = '0'; end $$")))
                    .isEmpty();
            session.statements().rollback();
        }
    }

    private Session leased() {
        return database(settings().leasing(LONG)).exclusive(ProgressListener.SILENT);
    }

    private Session own() {
        return database(settings()).exclusive(ProgressListener.SILENT);
    }

    private static DatabaseSettings settings() {
        return DatabaseSettings.withLedger(new Identifier("postern")).waiting(Duration.ofMillis(100));
    }

    private PostgresDatabase database(DatabaseSettings settings) {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(database.jdbcUrl());
        return new PostgresDatabase(connections, settings);
    }

    /** As if nothing had been heard of its holder for a long time. */
    private void expire() throws SQLException {
        try (Connection connection = database.connect()) {
            new JdbcQuery(connection).execute("update postern.lease set renewed_at = renewed_at - interval '1 hour'");
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.connect()) {
            return new JdbcQuery(connection).one(query, row -> row.getString(1));
        }
    }

    private static ScriptRecord script() {
        return new ScriptRecord(
                new MigrationId("001"), "first", Fingerprint.of("select 1"), 1, Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static SqlStatement statement(String sql) {
        return new SqlStatement(sql, new Place("a.sql", 1, 1), Vector.empty());
    }
}
