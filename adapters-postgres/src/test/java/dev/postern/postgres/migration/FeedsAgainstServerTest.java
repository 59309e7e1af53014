package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Feeds;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs statements on real servers with every choice of tables that hold no rows, and looks whether they did anything. */
class FeedsAgainstServerTest {

    private static final Set<String> TABLES = LinkedHashSet.of("a", "b", "c", "t");
    private static final String SETUP = """
            create table a (id integer, name text); create table b (id integer, name text);
            create table c (id integer, name text); create table t (id integer, name text);
            create table done (id integer); create sequence s;
            create function act(integer) returns integer language sql as 'insert into done values ($1) returning 1';
            create aggregate own(integer) (sfunc = int4larger, stype = integer);
            insert into a values (1, 'X'), (2, 'Y'); insert into b select * from a; insert into c select * from a;
            insert into t select * from a;
            """;
    private static final String STATE = """
            select (select coalesce(string_agg(a::text, ' ' order by a), '') from a) || '/'
                || (select coalesce(string_agg(b::text, ' ' order by b), '') from b) || '/'
                || (select coalesce(string_agg(c::text, ' ' order by c), '') from c) || '/'
                || (select coalesce(string_agg(t::text, ' ' order by t), '') from t) || '/'
                || (select count(*) from done) || '/' || (select last_value::text || is_called from s)
            """;
    private static final Seq<String> QUERIES = Vector.of(
            "select a.id from a, b",
            "select id from a join b using (id)",
            "select id from a left join b using (id)",
            "select id from a right join b using (id)",
            "select id from a full join b using (id)",
            "select id from a natural left join b",
            "select id from (a join b using (id)) left join c using (id)",
            "select a.id from a left join (b join c using (id)) using (id)",
            "select a.id from a left join b using (id) right join c using (id)",
            "select x.n from (select count(*) as n from a) x, b",
            "select b.id from b, lateral (select id from a where a.id = b.id) x",
            "select g from a, generate_series(1, a.id) g",
            "select id from a union select id + 5 from b",
            "select id from a except select id + 5 from b",
            "select id from a intersect select id from b",
            "select id from a union select id from b intersect select id from c",
            "select id from a intersect select id from b union select id from c",
            "select id from a except select id from b intersect select id from c",
            "select id from a union select id from b intersect select id from c intersect select id from c",
            "(select id from a union select id from b) intersect select id from c",
            "with x as (select id from a), y as (select id from x join b using (id)) select id from y",
            "with recursive x as (select id from a union all select x.id + 1 from b join x on x.id < 5) select id from x",
            "with recursive x as (select id from a union all select id from b) select id from x",
            "with x as (delete from b returning id) select id from a",
            "select count(*) from a",
            "select (select max(a.id)) from a",
            "select own(id) from a",
            "select 1 from a having true",
            "select 1 from a order by count(*)",
            "select 1 from a group by ()",
            "select 1 from a group by rollup (id)",
            "select 1 from a group by grouping sets ((id), ())",
            "select sum(count(*)) over () from a",
            "select row_number() over (order by id) from a",
            "select id from a group by id having count(*) > 0",
            "select nextval('s')::integer from a",
            "select a.id from a, (select nextval('s') from b) x",
            "select x.n::integer from (select nextval('s') as n from b) x cross join a",
            "select id from a where (select nextval('s')) > 0",
            "select id from a where act(1) > 0",
            "select a.id from a, act(1)",
            "select a.id from a, b where act(b.id) > 0",
            "select id from a where exists (select from b)",
            "select 1 where exists (select from a)",
            "values (1)");
    private static final Seq<String> STATEMENTS = Vector.of(
            "update t set id = 9",
            "update t set id = a.id + 9 from a, b",
            "update t set id = a.id + 9 from a left join b using (id)",
            "update t set id = a.id + 9 from a full join b using (id)",
            "update t set id = act(1)",
            "update t set id = 9 where act(1) > 0",
            "update t set id = 9 where (select act(1)) > 0",
            "update t set id = 9 from a where act(a.id) > 0",
            "with x as (delete from a returning id) update t set id = 9 from x",
            "with x as (insert into b (id) select id from a returning *) update t set id = 9 from x where x.id = t.id",
            "delete from t where id in (select id from a) and name <> 'q'",
            "delete from t where id not in (select id from a)",
            "delete from t where not (id in (select id from a))",
            "delete from t where (exists (select from a where a.id = t.id) and id in (select id from b order by 1))",
            "delete from t where id in (select id from a) or id = 1",
            "delete from t where id in (select count(*) from a)",
            "delete from t where id in (select id from a union select id from b)",
            "delete from t where act(1) = 1 and id in (select id from a)",
            "delete from t where exists (select count(*) from a)",
            "delete from t where not exists (select from a)",
            "delete from t where id between 1 and 2 and exists (select 1 from a, b)",
            "with x as (select id from a) delete from t where id in (select id from x)",
            "update t set id = 9 where id = any (select id from a)",
            "insert into t select * from b where id in (with x as (select id from a) select id from x)",
            "insert into t select * from b where (select count(*) from a) = 0",
            "with x as (insert into b values (7, 'Z') returning id) update t set id = 9 from x",
            "with x as (insert into b select * from a returning nextval('s')) delete from t using c",
            "with x as (insert into b select * from a where exists (select act(1)) returning id) delete from t",
            "with x as (update b set id = 5 from a where a.id = b.id returning b.id), y as (delete from c using x)"
                    + " update t set id = 9 from x",
            "with x as (delete from a returning id), y as (insert into b (id) select id from x returning id)"
                    + " insert into t (id) select id from y",
            "with x as (select id from a), y as (delete from b using x returning b.id) delete from t using y",
            "with x as (insert into b select * from a on conflict do nothing) insert into t select * from c",
            "with x as (select id from a) update t set id = 9 from x",
            "delete from t",
            "delete from t using a where a.id = t.id",
            "with x as (select id from a) delete from t where id in (select id from x)",
            block("for r in select id from a loop perform act(1); end loop;"),
            block("for r in table a loop perform act(1); end loop; for r in table b loop perform act(1); end loop;"),
            block("raise notice 'x'; for r in select id from a join b using (id) loop delete from t; end loop;"),
            block("for r in select count(*) from a loop perform act(1); end loop;"),
            block("perform act(1); for r in select id from a loop null; end loop;"));

    static List<PostgresUnderTest> servers() {
        return PostgresServers.all();
    }

    private static String block(String statements) {
        return "do $$ declare r record; begin " + statements + " end $$";
    }

    @ParameterizedTest
    @MethodSource("servers")
    void statement_does_nothing_where_a_table_of_each_group_holds_no_rows(PostgresUnderTest server)
            throws SQLException {
        Seq<String> statements =
                QUERIES.map(query -> "insert into t (id) " + query).appendAll(STATEMENTS);
        Vector<String> wrong = Vector.empty();
        int held = 0;
        try (TestDatabase database = server.newDatabase();
                Connection connection = database.connect();
                Statement running = connection.createStatement()) {
            running.execute(SETUP);
            connection.setAutoCommit(false);
            for (String each : statements) {
                Feeds feeds = Analysis.one(each).feeds();
                for (Set<String> empty : subsets().filter(some -> isDry(feeds, some))) {
                    held++;
                    wrong = wrong.appendAll(changed(running, each, empty));
                    connection.rollback();
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(held).isGreaterThan(statements.size());
    }

    private static Seq<Set<String>> subsets() {
        return TABLES.toVector().combinations().map(Vector::toLinkedSet);
    }

    private static boolean isDry(Feeds feeds, Set<String> empty) {
        return feeds.dry(table ->
                        empty.map(name -> QualifiedName.of("public", name)).contains(table))
                .isDefined();
    }

    /** The sequence is not taken back with the transaction: it is set to where it began. */
    private static Seq<String> changed(Statement running, String sql, Set<String> empty) throws SQLException {
        running.execute("select setval('s', 1, false)");
        for (String table : empty) {
            running.execute("truncate " + table);
        }
        String before = state(running);
        running.execute(sql);
        return state(running).equals(before)
                ? Vector.empty()
                : Vector.of(sql + " without rows in " + empty.mkString(", "));
    }

    private static String state(Statement running) throws SQLException {
        try (ResultSet rows = running.executeQuery(STATE)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
