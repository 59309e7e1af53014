package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.Migrator;
import dev.postern.domain.run.ProgressListener;
import dev.postern.domain.run.RunOutcome;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.testing.InMemoryMigrationSource;
import dev.postern.domain.watch.Stretch;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.migration.PgSqlAnalyzer;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import dev.postern.postgres.watch.PostgresEventLog;
import dev.postern.postgres.watch.PostgresLockView;
import dev.postern.postgres.watch.PostgresRunHistory;
import dev.postern.postgres.watch.PostgresRunPermission;
import dev.postern.postgres.watch.PostgresSchemaView;
import dev.postern.postgres.watch.WatchedDatabase;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A role that may create something in the database lies in wait for a run of a superuser's, and gains nothing. */
class AttackTest {

    private static final Stretch ALL = new Stretch(0, 100);
    private static final String TRIGGER = """
            create function seize() returns trigger language plpgsql as
              $$ begin execute 'alter role ' || quote_ident(tg_argv[0]) || ' superuser'; return new; end $$;
            create trigger seizing before insert on audit for each row execute function seize('%1$s');
            """;

    static List<PostgresUnderTest> servers() {
        return PostgresServers.embedded();
    }

    /** A role that may create schemas, and everything in schema public; gone at the end. */
    private record Attacker(TestDatabase database, String name) implements AutoCloseable {

        static Attacker in(TestDatabase database) {
            Attacker attacker = new Attacker(database, "mallory_" + database.name());
            execute(
                    database.jdbcUrl(),
                    "create role %1$s login; grant create on schema public to %1$s; grant create on database %2$s to %1$s"
                            .formatted(attacker.name(), database.name()));
            return attacker;
        }

        void runs(String sql) {
            execute(database.jdbcUrl().replace("user=postgres", "user=" + name), sql);
        }

        /** What somebody who may do everything has set up. */
        void ownerRuns(String sql) {
            execute(database.jdbcUrl(), sql);
        }

        /** What the server for status asks while it is there. */
        void isWatched() {
            PGSimpleDataSource connections = new PGSimpleDataSource();
            connections.setUrl(database.jdbcUrl());
            WatchedDatabase watched = new WatchedDatabase(connections, new Identifier("postern"), Option.none());
            PostgresRunHistory history = new PostgresRunHistory(watched);
            assertThat(history.runs(ALL).total()).isEqualTo(1);
            assertThat(history.stepsOf(1)).isNotEmpty();
            assertThat(history.historyOf("001")).isNotEmpty();
            assertThat(history.waiting()).hasSize(1);
            assertThat(history.underWay()).isEmpty();
            assertThat(history.figures()).isNotNull();
            assertThat(new PostgresEventLog(watched).after(0, 10)).isEmpty();
            assertThat(new PostgresLockView(watched).locks()).isNotNull();
            assertThat(new PostgresSchemaView(watched).relations("", ALL).items())
                    .isNotEmpty();
            assertThat(new PostgresSchemaView(watched).relation("public", "items"))
                    .isPresent();
            new PostgresRunPermission(watched).require();
        }

        void hasGainedNothing() {
            assertThat(ask("select rolsuper or rolcreaterole from pg_roles where rolname = '" + name + "'"))
                    .isEqualTo("f");
        }

        String ask(String query) {
            try (Connection connection = database.connect()) {
                return new JdbcQuery(connection).one(query, row -> row.getString(1));
            } catch (SQLException failed) {
                throw new IllegalStateException(query, failed);
            }
        }

        Migrator victim(MigrationScript... scripts) {
            return victim(DatabaseSettings.withLedger(new Identifier("postern")), scripts);
        }

        Migrator victim(DatabaseSettings settings, MigrationScript... scripts) {
            PGSimpleDataSource connections = new PGSimpleDataSource();
            connections.setUrl(database.jdbcUrl());
            return new Migrator(
                    InMemoryMigrationSource.of(scripts),
                    new PgSqlAnalyzer(),
                    new PostgresDatabase(connections, settings.waiting(Duration.ZERO)),
                    ProgressListener.SILENT,
                    InstantSource.system());
        }

        @Override
        public void close() {
            execute(database.jdbcUrl(), "drop owned by %1$s cascade; drop role %1$s".formatted(name));
        }

        private static void execute(String url, String sql) {
            try (Connection connection = java.sql.DriverManager.getConnection(url)) {
                new JdbcQuery(connection).execute(sql);
            } catch (SQLException failed) {
                throw new IllegalStateException(sql, failed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void awaited_table_that_somebody_else_makes_is_left_alone(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker attacker = Attacker.in(database)) {
            MigrationScript waiting =
                    migration("001", "insert into audit (x) values (1); create index audit_x on audit (x)");
            assertThat(attacker.victim(waiting).up(UpRequest.ALL).waiting()).isEqualTo(2);
            attacker.runs("create table audit (x int);" + TRIGGER.formatted(attacker.name()));

            RunReport again = attacker.victim(waiting).up(UpRequest.ALL);

            assertThat(again.outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(again.waiting()).isEqualTo(2);
            assertThat(attacker.ask("select string_agg(reason, ' ') from postern.latest_entry"))
                    .contains("belongs to " + attacker.name());
            attacker.hasGainedNothing();
            assertThat(attacker.ask("select count(*) from audit")).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void table_of_somebody_else_is_not_found_in_place(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker attacker = Attacker.in(database)) {
            attacker.runs("create table audit (x int);" + TRIGGER.formatted(attacker.name()));
            MigrationScript[] scripts = {
                migration("001", "create table if not exists audit (x int)"),
                migration("002", "insert into audit (x) values (1)")
            };

            RunReport report = attacker.victim(scripts).up(UpRequest.ALL);

            assertThat(report.outcome()).isEqualTo(RunOutcome.REFUSED);
            assertThat(report.fault().orElseThrow().message())
                    .contains("relation public.audit, which belongs to " + attacker.name())
                    .contains("--trust " + attacker.name());
            attacker.hasGainedNothing();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void owner_who_is_called_trusted_is_one_of_ours(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker friend = Attacker.in(database)) {
            friend.runs("create table audit (x int)");
            DatabaseSettings trusting = DatabaseSettings.withLedger(new Identifier("postern"))
                    .trusting(io.vavr.collection.HashSet.of(new Identifier(friend.name())));

            RunReport report = friend.victim(trusting, migration("001", "create table audit (x int)"))
                    .up(UpRequest.ALL);

            assertThat(report.outcome()).isEqualTo(RunOutcome.DONE);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void schema_that_is_called_like_the_ledgers_is_not_written_to(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker attacker = Attacker.in(database)) {
            attacker.runs("create schema postern; create table postern.version (version int)");
            attacker.runs("create table audit (x int);" + TRIGGER.formatted(attacker.name())
                    + "alter table audit set schema postern");
            attacker.runs("create function public.quote_ident(name) returns text language plpgsql as"
                    + " $$ begin execute 'alter role %s superuser'; return 'x'; end $$".formatted(attacker.name()));
            Migrator victim = attacker.victim(migration("001", "create table items (x int)"));

            assertThatThrownBy(() -> victim.up(UpRequest.ALL))
                    .isInstanceOf(LedgerUnusableException.class)
                    .hasMessageContaining("schema postern belongs to " + attacker.name());

            attacker.hasGainedNothing();
            assertThat(attacker.ask("select to_regclass('items') is null")).isEqualTo("t");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void functions_and_operators_that_fit_our_questions_better_are_not_called(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker attacker = Attacker.in(database)) {
            attacker.runs(Traps.functions());
            attacker.runs(Traps.operators());
            attacker.runs(Traps.longerFunctions());
            Migrator victim = attacker.victim(
                    migration(
                            "001", "create table items (x int primary key, y text); create index items_y on items (y)"),
                    migration("002", "create index later on missing (x); comment on table items is 'things'"),
                    migration("003", "create view item_list as select x, y from items; drop index items_y"));

            assertThat(victim.plan(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.PLANNED);
            assertThat(victim.up(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(victim.status().waiting()).isEqualTo(1);
            attacker.isWatched();
            assertThat(victim.reconcile(Policy.DEFAULT).outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(victim.down(new DownRequest(Option.none(), DownRequest.Rows.KEEP))
                            .outcome())
                    .isEqualTo(RunOutcome.DONE);
            attacker.hasGainedNothing();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void path_that_names_the_catalog_late_does_not_lead_our_questions_astray(PostgresUnderTest server) {
        try (TestDatabase database = server.newDatabase();
                Attacker attacker = Attacker.in(database)) {
            attacker.runs(Traps.sameFunctions());
            attacker.runs(Traps.sameOperators());
            attacker.ownerRuns(
                    "alter database " + database.name() + " set search_path = \"$user\", public, pg_catalog");
            Migrator victim = attacker.victim(
                    migration(
                            "001", "create table items (x int primary key, y text); create index items_y on items (y)"),
                    migration("002", "create index later on missing (x); comment on table items is 'things'"),
                    migration("003", "create view item_list as select x, y from items; drop index items_y"),
                    migration(
                            "004",
                            "set search_path = public, pg_catalog; create table old (x int); create index old_x on old (x);"
                                    + " create index concurrently old_y on old (x desc); drop table old"));

            assertThat(victim.plan(UpRequest.ALL).outcome()).isEqualTo(RunOutcome.PLANNED);
            assertThat(victim.up(UpRequest.ALL).fault()).isEmpty();
            assertThat(victim.status().waiting()).isEqualTo(1);
            attacker.isWatched();
            assertThat(victim.reconcile(Policy.DEFAULT).outcome()).isEqualTo(RunOutcome.DONE);
            assertThat(victim.down(new DownRequest(Option.none(), DownRequest.Rows.KEEP))
                            .outcome())
                    .isEqualTo(RunOutcome.DONE);
            attacker.ownerRuns("alter database " + database.name() + " reset search_path");
            attacker.hasGainedNothing();
        }
    }
}
