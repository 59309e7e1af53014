package dev.postern.postgres.run;

import static dev.postern.domain.testing.Fixtures.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.MigrationScript;
import dev.postern.domain.run.RunReport;
import dev.postern.postgres.connection.JdbcQuery;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands on a table goes with it, and comes back with it: a view, a rule, a policy, statistics, a sequence. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.postern.postgres.testing.PostgresServers#embedded")
class RememberedDependantsTest {

    private static final String TABLES = "create table orders (id serial primary key, total int, status text);"
            + "create table items (id int, order_id int);";

    private final TestDatabase database;
    private final Connection connection;

    RememberedDependantsTest(PostgresUnderTest server) throws SQLException {
        this.database = server.newDatabase();
        this.connection = database.connect();
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create view v as select id from orders                                      | drop view v
                    create view v as select i.id from items i join orders o on o.id = i.id      | drop view if exists v
                    create view u as select * from orders; create view v as select * from u     | drop view v; drop view u
                    create view u as select * from orders; create view v as select * from u     | drop view v, u
                    create view u as select * from orders; create view v as select * from u     | drop view u cascade
                    create materialized view v as select id from orders                         | drop materialized view v
                    create rule r as on delete to items do also delete from orders where id = 1 | drop rule r on items
                    create policy p on items using (exists (select from orders))                | drop policy p on items
                    create statistics s on total, status from orders                            | drop statistics s
                    create function f(o orders) returns int language sql as 'select 1'          | drop function f(orders)
                    create function f() returns setof orders language sql as 'table orders'     | drop function f
                    create sequence s owned by orders.total                                     | drop sequence s
                    alter table orders add column n serial                                      | alter table orders alter n drop default; drop sequence orders_n_seq
                    select 1                                                                    | alter table orders alter id drop default; drop sequence orders_id_seq
                    """)
    void what_stood_on_a_missing_table_is_dropped_once_it_is_back(String made, String dropped) throws SQLException {
        up(migration("001", TABLES + made));
        Seq<String> before = relationsAndTheLike();
        execute("drop table orders cascade");

        RunReport lacking = up(migration("001", TABLES + made), migration("002", dropped));
        assertThat(lacking.fault()).isEmpty();
        assertThat(lacking.waiting()).isPositive();

        execute(TABLES.substring(0, TABLES.indexOf(';')) + ";" + made);
        assertThat(relationsAndTheLike()).containsExactlyElementsOf(before);
        assertThat(up(migration("001", TABLES + made), migration("002", dropped))
                        .waiting())
                .isZero();
        Seq<String> lacked = relationsAndTheLike();

        execute("drop schema public cascade; drop schema postern cascade; create schema public");
        up(migration("001", TABLES + made), migration("002", dropped));
        assertThat(lacked).containsExactlyElementsOf(relationsAndTheLike());
    }

    @Test
    void view_of_which_nothing_is_known_is_dropped_once_it_is_back() throws SQLException {
        execute("create table items (id int)");
        assertThat(up(migration("001", "drop materialized view v")).waiting()).isEqualTo(1);

        execute("create table orders (id int); create materialized view v as select id from orders");
        assertThat(up(migration("001", "drop materialized view v")).waiting()).isZero();
        assertThat(relationsAndTheLike()).doesNotContain("relation v");
    }

    @Test
    void view_that_need_not_be_there_or_is_made_anew_is_not_remembered() throws SQLException {
        execute("create table items (id int)");
        assertThat(up(
                                migration("001", "drop view if exists v"),
                                migration("002", "drop view w; create view w as table items"))
                        .waiting())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create trigger g before insert on t for each row execute function f()    | drop trigger g on t; drop function f()
                    alter table t add column m mood                                          | alter table t drop column m; drop type mood
                    alter table t add column m mood                                          | alter table t alter m type text; drop type mood
                    alter table t alter a set default n()                                    | alter table t alter a drop default; drop function n
                    alter table t alter a set default n()                                    | alter table t drop column a; drop function n()
                    alter table t add constraint k check (a > n())                           | alter table t drop constraint k; drop function n()
                    create index i on t ((a + n()))                                          | drop index i; drop function n()
                    create policy p on t using (a > n())                                     | drop policy p on t; drop function n()
                    create view v as select a + n() as n from t                              | drop view v; drop function n()
                    alter table t alter a set default nextval('s')                           | alter table t alter a drop default; drop sequence s
                    """)
    void what_something_on_a_missing_table_stood_on_stays_until_that_is_gone(String made, String dropped)
            throws SQLException {
        String first = "create function f() returns trigger language plpgsql as 'begin return new; end';"
                + "create function n() returns int immutable language sql as 'select 1';"
                + "create type mood as enum ('sad'); create sequence s;";
        String table = "create table t (a int, b int);" + made;
        up(migration("001", first + table));
        execute("drop table t cascade");

        assertThat(up(migration("001", first + table), migration("002", dropped))
                        .waiting())
                .isEqualTo(2);
        execute(table);

        assertThat(up(migration("001", first + table), migration("002", dropped))
                        .waiting())
                .isZero();
        assertThat(relationsAndTheLike())
                .isSubsetOf("relation s", "relation t", "routine f", "routine n", "type mood")
                .noneMatch(each -> each.endsWith(" " + dropped.replaceFirst(".* (\\w+)[()]*$", "$1")));
    }

    private Seq<String> relationsAndTheLike() throws SQLException {
        return new JdbcQuery(connection).all("""
                        select 'relation ' || relname from pg_class where relnamespace = 'public'::regnamespace
                        union all select 'rule ' || rulename from pg_rules where schemaname = 'public'
                        union all select 'policy ' || polname from pg_policy
                        union all select 'statistics ' || stxname from pg_statistic_ext
                        union all select 'routine ' || proname from pg_proc where pronamespace = 'public'::regnamespace
                        union all select 'type ' || typname from pg_type where typtype = 'e'
                        union all select 'default of ' || adrelid::regclass || ' ' || adnum
                          from pg_attrdef join pg_class on pg_class.oid = adrelid where relnamespace = 'public'::regnamespace
                        order by 1
                        """, row -> row.getString(1));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RunReport up(MigrationScript... scripts) {
        return Upgrade.of(database, scripts);
    }
}
