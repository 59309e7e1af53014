package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.DownRequest;
import dev.postern.domain.run.MigrationReport;
import dev.postern.domain.run.OperationReport;
import dev.postern.domain.run.RunFault;
import dev.postern.domain.run.RunReport;
import dev.postern.domain.run.UpRequest;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A statement about rows that waits runs as of its place: what was done since neither waits behind it nor has a part in
 * it.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class AsOfItsPlaceTest {

    private static final String INSERT =
            "-- postern: on-missing=defer\ninsert into emails (email, tag) select email, tag() from users order by 1";
    private static final MigrationScript ROWS = migration("001", INSERT);
    private static final String TRIGGER = """
            create function stamp() returns trigger language plpgsql as 'begin new.note := ''stamped''; return new; end';
            create trigger "Stamp it" before insert on emails for each row execute function stamp();
            """;
    private static final MigrationScript SINCE = migration(
            "002", TRIGGER + "create or replace function tag() returns text language sql as $$select 'new'$$;");

    private final TestDatabase database;
    private final Connection connection;
    private final JdbcQuery query;

    AsOfItsPlaceTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
        this.query = new JdbcQuery(connection);
    }

    @BeforeEach
    void make() throws SQLException {
        query.execute("""
                create table emails (email text, tag text, note text);
                create function tag() returns text language sql as $$select 'old'$$;
                """);
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void what_comes_later_does_not_wait() throws SQLException {
        RunReport report = up(ROWS, SINCE);

        assertThat(report.fault().map(RunFault::message)).isEmpty();
        assertThat(report.waiting()).isEqualTo(1);
        query.execute("insert into emails values ('later@x', tag())");
        assertThat(emails()).containsExactly("later@x new stamped");
    }

    @Test
    void it_has_no_part_in_rows_that_come_in_a_later_run() throws SQLException {
        up(ROWS, SINCE);
        query.execute("create table users as select 'first@x' as email");
        RunReport report = up(ROWS, SINCE);

        assertThat(report.waiting()).isZero();
        query.execute("insert into emails values ('later@x', tag())");
        assertThat(emails()).containsExactly("first@x old -", "later@x new stamped");
    }

    @Test
    void it_has_no_part_in_rows_that_come_in_the_same_run() throws SQLException {
        MigrationScript users = migration("003", "create table users as select 'first@x' as email");
        RunReport report = up(ROWS, SINCE, users);

        assertThat(report.waiting()).isZero();
        assertThat(emails()).containsExactly("first@x old -");
        assertThat(up(ROWS, SINCE, users).fault()).isEmpty();
    }

    @Test
    void plan_and_ledger_say_so() throws SQLException {
        assertThat(reasons(plan(ROWS, SINCE)))
                .filteredOn(reason -> reason.startsWith("held off"))
                .hasSize(2)
                .allMatch(reason -> reason.matches("held off while 001/\\w+ runs, which stood before it"));
        up(ROWS, SINCE);
        query.execute("create table users as select 'first@x' as email");
        String expected = "as of its place: trigger \"Stamp it\" on public.emails held off \\(002/\\w+\\),"
                + " function public.tag\\(\\) as it was \\(002/\\w+\\)";
        assertThat(reasons(plan(ROWS, SINCE))).anyMatch(reason -> reason.matches(expected));
        assertThat(reasons(up(ROWS, SINCE))).anyMatch(reason -> reason.matches(expected));
    }

    @Test
    void a_routine_that_was_replaced_twice_is_as_it_was_at_first() throws SQLException {
        MigrationScript twice = migration(
                "002",
                "create or replace function tag() returns text language sql as $$select 'newer'$$;"
                        + " create or replace function tag() returns text language sql as $$select 'newest'$$;");
        MigrationScript again = migration(
                "003", "create or replace function tag() returns text language sql as $$select 'newest of all'$$;");
        up(ROWS, twice);
        assertThat(up(ROWS, twice, again).waiting()).isEqualTo(1);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS, twice, again).waiting()).isZero();

        query.execute("insert into emails values ('later@x', tag())");
        assertThat(emails()).containsExactly("first@x old -", "later@x newest of all -");
    }

    @Test
    void a_routine_that_was_made_in_the_same_run_is_as_it_was_then() throws SQLException {
        query.execute("drop function tag()");
        MigrationScript all = migration(
                "001",
                "create function tag() returns text language sql as $$select 'made'$$;\n" + INSERT
                        + "; create or replace function tag() returns text language sql as $$select 'new'$$;");
        RunReport first = up(all);
        assertThat(first.fault().map(RunFault::message)).isEmpty();
        assertThat(first.waiting()).isEqualTo(1);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(all).waiting()).isZero();

        assertThat(emails()).containsExactly("first@x made -");
    }

    @Test
    void what_fails_leaves_everything_as_it_is_now() throws SQLException {
        up(ROWS, SINCE);
        query.execute("""
                alter table emails add constraint low check (email <> 'first@x');
                create table users as select 'first@x' as email;
                """);
        assertThat(up(ROWS, SINCE).waiting()).isEqualTo(1);
        query.execute("insert into emails values ('later@x', tag())");
        assertThat(emails()).containsExactly("later@x new stamped");
    }

    @Test
    void checks_that_are_left_to_the_end_of_the_transaction_are_made_before() throws SQLException {
        query.execute("""
                create table tags (tag text primary key);
                insert into tags values ('old');
                alter table emails add foreign key (tag) references tags deferrable initially deferred;
                """);
        up(ROWS, SINCE);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS, SINCE).waiting()).isZero();
        assertThat(emails()).containsExactly("first@x old -");
    }

    @Test
    void what_was_made_is_renamed_or_dropped_behind_what_waits() throws SQLException {
        MigrationScript renamed = migration("003", "alter trigger \"Stamp it\" on emails rename to stamped");
        MigrationScript moved = migration("004", "alter table emails rename to mails");
        up(ROWS, SINCE);
        assertThat(up(ROWS, SINCE, renamed, moved).waiting()).isEqualTo(3);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS, SINCE, renamed, moved).waiting()).isZero();
        assertThat(query.all("select email || ' ' || coalesce(note, '-') from mails", row -> row.getString(1)))
                .containsExactly("first@x -");
    }

    @ParameterizedTest(name = "{0}: {1} wait")
    @CsvSource(delimiter = '|', textBlock = """
            uuid not null default gen_random_uuid()      | 0
            float default round(random() * 100)          | 0
            text not null default drawn(26)              | 0
            text default tag()                           | 0
            text default upper(drawn(26))                | 0
            int default counted()                        | 1
            bigint default listed()                      | 1
            text default opened()                        | 1
            serial                                       | 1
            """)
    void a_column_waits_where_its_values_are_of_the_rows_that_there_are(String column, int waiting)
            throws SQLException {
        query.execute("""
                create function drawn(int) returns text language sql as $$
                  select string_agg(chr(97 + floor(random() * 26)::int), '') from generate_series(1, $1) $$;
                create sequence numbers;
                create function counted() returns bigint language sql as $$select nextval('numbers')$$;
                create function listed() returns bigint language sql as $$select count(*) from emails$$;
                create function opened() returns text language plpgsql as $$begin return 'x'; end$$;
                """);
        RunReport report = up(ROWS, migration("002", "alter table emails add column more " + column));

        assertThat(report.fault().map(RunFault::message)).isEmpty();
        assertThat(report.waiting()).isEqualTo(1 + waiting);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS, migration("002", "alter table emails add column more " + column))
                        .waiting())
                .isZero();
        assertThat(query.all("select more::text from emails", row -> row.getString(1)))
                .doesNotContainNull();
    }

    @Test
    void a_column_waits_where_its_values_are_of_what_was_replaced_since() throws SQLException {
        MigrationScript column = migration("003", "alter table emails add column more text default tag()");
        assertThat(up(ROWS, SINCE, column).waiting()).isEqualTo(2);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS, SINCE, column).waiting()).isZero();
        assertThat(query.all("select tag || ' ' || more from emails", row -> row.getString(1)))
                .containsExactly("old new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create or replace function mixed(word text, text) returns text language sql as 'select $2'",
                "create or replace function mixed(text, text default 'x') returns text language sql as 'select $2'",
            })
    void what_could_not_be_put_back_waits(String replacing) throws SQLException {
        query.execute("create function mixed(text, text) returns text language sql as 'select $1'");
        MigrationScript rows = migration(
                "001",
                "-- postern: on-missing=defer\ninsert into emails (email, tag) select email, mixed(email, 'y') from users");
        MigrationScript since = migration("002", "-- postern: on-missing=defer\n" + replacing);
        assertThat(up(rows, since).waiting()).isEqualTo(2);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(rows, since).waiting()).isZero();
        assertThat(emails()).containsExactly("first@x first@x -");
    }

    @Test
    void a_trigger_fires_afterwards_as_somebody_has_set_it_meanwhile() throws SQLException {
        for (String[] firing : new String[][] {{"ENABLE ALWAYS", "A"}, {"DISABLE", "D"}}) {
            query.execute("drop table if exists users; drop trigger if exists \"Stamp it\" on emails;"
                    + " drop function if exists stamp; drop schema if exists postern cascade; truncate emails;"
                    + " create or replace function tag() returns text language sql as $$select 'old'$$");
            up(ROWS, SINCE);
            query.execute("alter table emails " + firing[0] + " trigger \"Stamp it\";"
                    + " create table users as select 'first@x' as email");
            assertThat(up(ROWS, SINCE).waiting()).isZero();

            assertThat(emails()).containsExactly("first@x old -");
            String set =
                    query.one("select tgenabled from pg_trigger where tgname = 'Stamp it'", row -> row.getString(1));
            assertThat(set).isEqualTo(firing[1]);
        }
    }

    @Test
    void what_its_script_names_by_a_search_path_of_its_own_is_held_off_in_a_later_run() throws SQLException {
        query.execute("create schema app; create table app.emails (email text, tag text, note text)");
        MigrationScript rows = migration("001", "set search_path = app, public;\n" + INSERT);
        MigrationScript since = migration("002", "set search_path = app, public;\n" + TRIGGER);
        up(rows, since);
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(rows, since).waiting()).isZero();
        assertThat(query.all("select email || coalesce(note, '-') from app.emails", row -> row.getString(1)))
                .containsExactly("first@x-");
    }

    @Test
    void where_the_ledger_does_not_tell_any_more_what_to_hold_off_nothing_is_done() throws SQLException {
        up(ROWS, SINCE);
        query.execute("""
                alter table postern.entry disable trigger all;
                update postern.entry set object = 'public.emails.other' where kind = 'create trigger';
                alter table postern.entry enable trigger all;
                create table users as select 'first@x' as email;
                """);
        assertThat(up(ROWS, SINCE).waiting()).isEqualTo(1);
        assertThat(emails()).isEmpty();
        assertThat(query.all("select reason from postern.status where outcome = 'blocked'", row -> row.getString(1)))
                .singleElement()
                .asString()
                .contains("the ledger does not tell how that was", "postern withdraw 001/");
    }

    @Test
    void what_was_undone_is_not_held_off() throws SQLException {
        up(ROWS, SINCE);
        Upgrade.migrator(database, ROWS, SINCE).down(new DownRequest(Option.none(), DownRequest.Rows.KEEP));
        query.execute("create table users as select 'first@x' as email");
        assertThat(up(ROWS).waiting()).isZero();
        assertThat(emails()).containsExactly("first@x old -");
    }

    private Seq<String> emails() throws SQLException {
        return query.all(
                "select email || ' ' || tag || ' ' || coalesce(note, '-') from emails order by 1",
                row -> row.getString(1));
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.of(database, scripts);
    }

    private RunReport plan(MigrationScript... scripts) {
        return Upgrade.migrator(database, scripts).plan(UpRequest.ALL);
    }

    private static List<String> reasons(RunReport report) {
        return report.migrations().stream()
                .map(MigrationReport::operations)
                .flatMap(List::stream)
                .map(OperationReport::reason)
                .flatMap(Stream::of)
                .toList();
    }
}
