package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script has set before a statement counts for it, whenever that runs. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class SettingsOfPlaceTest {

    private static final String SETTING = "set search_path = app, public;"
            + " set app.tenant = 'north'; select set_config('DateStyle', 'ISO, DMY', false);";

    private final TestDatabase database;
    private final Connection connection;

    SettingsOfPlaceTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        sql("create schema app; create schema other");
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void what_settles_in_a_later_run_is_under_the_settings_of_its_place() throws SQLException {
        MigrationScript deferred = migration(
                "001",
                SETTING + "create index i on t (a); alter table t alter column d set default '01.02.2024'::date;"
                        + " create index concurrently j on t (d)");
        assertThat(up(deferred).waiting()).isEqualTo(3);
        sql("create table app.t (a int, d date)");

        RunReport second = up(deferred, migration("002", "create table u (b int)"));

        assertThat(second.waiting()).isZero();
        assertThat(value("select string_agg(indexrelid::regclass::text, ' ' order by 1) from pg_index i join pg_class c"
                        + " on c.oid = i.indrelid where c.relnamespace = 'app'::regnamespace"))
                .isEqualTo("app.i app.j");
        assertThat(value("select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = 'app.t'::regclass"))
                .isEqualTo("'2024-02-01'::date");
        assertThat(value("select relnamespace::regnamespace::text from pg_class where relname = 'u'"))
                .isEqualTo("public");
    }

    @Test
    void what_settles_within_another_script_leaves_the_settings_of_that_alone() throws SQLException {
        up(migration("001", "create index i on t (a)"));

        RunReport second = up(
                migration("001", "create index i on t (a)"),
                migration(
                        "002",
                        "set search_path = other; set local work_mem = '7MB'; set statement_timeout = '1min';"
                                + " create table public.t (a int); create table u as select current_setting('work_mem') as m,"
                                + " current_setting('statement_timeout') as s, current_setting('search_path') as p;"
                                + " commit; create table v as select current_setting('search_path') as p"));

        assertThat(second.fault()).isEmpty();
        assertThat(second.waiting()).isZero();
        assertThat(value("select m || ' ' || s || ' ' || p from other.u")).isEqualTo("7MB 1min other");
        assertThat(value("select p from other.v")).isEqualTo("other");
        assertThat(value("select 'public.i'::regclass")).isEqualTo("i");
    }

    @Test
    void script_that_goes_on_in_its_middle_has_what_it_had_set_before() throws SQLException {
        MigrationScript script = migration(
                "001",
                SETTING
                        + "create table t (a int); commit; set local work_mem = '7MB'; create table w (n int check (n > 0));"
                        + " insert into w select count(*) from public.switch;"
                        + " create table u as select current_setting('app.tenant') as tenant, current_setting('work_mem') as m");
        sql("create table public.switch (on_ int)");
        assertThat(up(script).fault()).isPresent();
        sql("insert into public.switch values (1)");

        RunReport second = up(script);

        assertThat(second.fault()).isEmpty();
        assertThat(value("select tenant || ' ' || m from app.u")).isEqualTo("north 7MB");
        assertThat(value("select 'app.w'::regclass")).isEqualTo("app.w");
    }

    @Test
    void what_is_local_ends_with_its_transaction_for_names_too() throws SQLException {
        RunReport report = up(migration(
                "001",
                "begin; set local search_path = app; create table t (a int); create index i on t (a); commit;"
                        + " create table t (a int); create index i on t (a)"));

        assertThat(report.fault()).isEmpty();
        assertThat(value("select string_agg(indexrelid::regclass::text, ' ' order by 1) from pg_index i join pg_class c"
                        + " on c.oid = i.indrelid where c.relname = 't'"))
                .isEqualTo("app.i i");
    }

    @Test
    void who_acts_is_borrowed_too() throws SQLException {
        String role = "acting_in_" + database.name();
        sql("create role " + role + "; grant all on schema app to " + role);
        MigrationScript deferred =
                migration("001", "set role " + role + "; create view app.seen as select a from app.t; reset role");
        try {
            assertThat(up(deferred).waiting()).isEqualTo(1);
            sql("create table app.t (a int); grant select on app.t to " + role);

            assertThat(up(deferred, migration("002", "create table app.u (b int)"))
                            .waiting())
                    .isZero();
            assertThat(value("select string_agg(relname || ' ' || (relowner::regrole::text = '" + role
                            + "'), ',' order by relname) from pg_class where relname in ('seen', 'u')"))
                    .isEqualTo("seen true,u false");
        } finally {
            sql("drop owned by " + role + " cascade; drop role " + role);
        }
    }

    @Test
    void script_that_stays_another_role_is_recorded_all_the_same() throws SQLException {
        String role = "staying_in_" + database.name();
        sql("create role " + role + "; grant all on schema app, public to " + role);
        MigrationScript[] scripts = {
            migration(
                    "001",
                    "set role " + role + "; create table app.t (a int); create index concurrently t_a on app.t (a);"
                            + " create table app.u (a int)"),
            migration(
                    "002",
                    "begin; set local role " + role
                            + "; create table app.v (a int); commit; create table app.w (a int)"),
            migration(
                    "003",
                    "create table app.x (a int); set session authorization " + role
                            + "; create table app.y (a int); create index concurrently y_a on app.y (a); create table app.z (a int)")
        };
        try {
            RunReport report = up(scripts);

            assertThat(report.fault()).isEmpty();
            assertThat(value("select string_agg(relname, ',' order by relname) from pg_class where relkind = 'r'"
                            + " and relnamespace = 'app'::regnamespace and relowner::regrole::text = '" + role + "'"))
                    .isEqualTo("t,u,v,y,z");
            assertThat(value("select string_agg(distinct outcome, ',') from postern.latest_entry"))
                    .isEqualTo("applied");
            assertThat(up(scripts).migrations()).isEmpty();
        } finally {
            sql("drop owned by " + role + " cascade; drop role " + role);
        }
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.of(database, scripts);
    }

    private void sql(String statements) throws SQLException {
        new JdbcQuery(connection).execute(statements);
    }

    private String value(String query) throws SQLException {
        return new JdbcQuery(connection).all(query, row -> row.getString(1)).single();
    }
}
