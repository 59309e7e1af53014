package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.migration.OnMissing;
import dev.postern.domain.plan.FirstRun;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What is temporary waits as a whole, and is done as a whole in one session. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class TemporaryTablesTest {

    private static final MigrationScript TREE = migration(
            "001",
            "create temporary table paths as select id, '0.' || id as path from comment;"
                    + " alter table comment add column path text; create index on paths (id);"
                    + " update comment c set path = p.path from paths p where p.id = c.id; drop table paths;"
                    + " alter table comment alter column path set not null; create table other (a int)");
    private static final MigrationScript TWO = migration(
            "001",
            "create temp table moved on commit drop as select id from there;"
                    + " insert into missing select id from moved; create table other (a int)");

    private static final Policy WAITING = new Policy(OnMissing.DEFER, FirstRun.PROTECT);

    private final TestDatabase database;
    private final Connection connection;

    TemporaryTablesTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void what_is_made_of_something_missing_waits_with_all_that_uses_it() throws SQLException {
        RunReport first = up(TREE);
        assertThat(first.fault()).isEmpty();
        assertThat(first.waiting()).isEqualTo(6);
        assertThat(value("select to_regclass('public.other')::text")).isEqualTo("other");

        sql("create table comment (id int); insert into comment values (1), (2)");
        RunReport second = reconcile(TREE);

        assertThat(second.fault()).isEmpty();
        assertThat(second.waiting()).isZero();
        assertThat(value("select string_agg(path, ' ' order by id) from comment"))
                .isEqualTo("0.1 0.2");
        assertThat(up(TREE).migrations()).isEmpty();
    }

    @Test
    void what_could_be_made_waits_for_what_is_to_use_it() throws SQLException {
        sql("create table there (id int); insert into there values (7)");
        RunReport first = up(TWO);
        assertThat(first.fault()).isEmpty();
        assertThat(first.waiting()).isEqualTo(2);

        sql("create table missing (id int)");
        assertThat(up(TWO).waiting()).isZero();
        assertThat(value("select id::text from missing")).isEqualTo("7");
    }

    @Test
    void what_could_not_be_done_is_tried_as_a_whole_again() throws SQLException {
        sql("create table there (id int); insert into there values (7)");
        up(TWO);
        sql("create table missing (id int check (id > 10))");

        RunReport second = up(TWO);

        assertThat(second.fault()).isEmpty();
        assertThat(second.waiting()).isEqualTo(2);
        assertThat(
                        value(
                                "select string_agg(outcome, ' ' order by outcome) from postern.status where outcome <> 'applied'"))
                .isEqualTo("blocked deferred");
        sql("update there set id = 70");
        assertThat(up(TWO).waiting()).isZero();
        assertThat(value("select id::text from missing")).isEqualTo("70");
    }

    @Test
    void another_migration_does_not_find_what_was_temporary() throws SQLException {
        sql("create table there (id int)");
        MigrationScript lasting = migration(
                "001", "create temp table scratch as select id from there; insert into missing select id from scratch");
        MigrationScript next =
                migration("002", "create index i on missing (id); insert into scratch select id from missing");
        up(lasting, next);
        sql("create table missing (id int); create table scratch (id int); insert into there values (1)");

        RunReport second = reconcile(lasting, next);

        assertThat(second.waiting()).isZero();
        assertThat(value("select count(*)::text from scratch")).isEqualTo("1");
    }

    @Test
    void rows_that_were_moved_are_back_where_they_came_from_if_they_cannot_go_on() throws SQLException {
        MigrationScript moving = migration(
                "001",
                "create temp table moved (id int);"
                        + " with taken as (delete from there returning id) insert into moved select id from taken;"
                        + " insert into missing select id from moved; drop table moved");
        sql("create table there (id int); insert into there values (7)");
        up(moving);
        sql("create table missing (id int check (id > 10))");

        RunReport second = up(moving);

        assertThat(second.waiting()).isEqualTo(4);
        assertThat(value("select id::text from there")).isEqualTo("7");
        sql("alter table missing drop constraint missing_id_check");
        assertThat(reconcile(moving).waiting()).isZero();
        assertThat(value("select count(*) || ' ' || (select count(*) from missing) from there"))
                .isEqualTo("0 1");
    }

    @Test
    void block_that_names_it_is_done_with_it() throws SQLException {
        MigrationScript block = migration(
                "001",
                "create temp table paths as select id from comment;"
                        + " do $$ begin insert into taken select id from paths; end $$; drop table paths");
        sql("create table taken (id int)");
        assertThat(up(block).waiting()).isEqualTo(3);
        sql("create table comment (id int); insert into comment values (3)");

        assertThat(reconcile(block).waiting()).isZero();
        assertThat(value("select id::text from taken")).isEqualTo("3");
    }

    @Test
    void what_is_undone_meanwhile_is_withdrawn() throws SQLException {
        up(TWO);
        Upgrade.migrator(database, TWO).down(new DownRequest(Option.none(), DownRequest.Rows.GIVE_UP));
        sql("create table there (id int); create table missing (id int)");
        assertThat(reconcile(TWO).waiting()).isZero();
        assertThat(value("select coalesce(to_regclass('public.other')::text, 'none')"))
                .isEqualTo("none");
    }

    @Test
    void nothing_runs_where_nothing_is_said_about_waiting() throws SQLException {
        RunReport refused = Upgrade.of(database, TREE);
        assertThat(refused.fault()).isPresent();
        assertThat(refused.waiting()).isZero();
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.migrator(database, scripts).up(new UpRequest(Option.none(), WAITING));
    }

    private RunReport reconcile(MigrationScript... scripts) {
        return Upgrade.migrator(database, scripts).reconcile(WAITING);
    }

    private void sql(String statements) throws SQLException {
        new JdbcQuery(connection).execute(statements);
    }

    private String value(String query) throws SQLException {
        return new JdbcQuery(connection).all(query, row -> row.getString(1)).single();
    }
}
