package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Aspect;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import dev.postern.postgres.testing.TestDatabase;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a view stands on a key, as PostgreSQL keeps it, and as it is told from the text. */
class KeysOfViewsTest {

    private static final String SETUP = """
            create table a (id integer primary key, name text, at timestamp);
            create table b (id integer primary key, a_id integer, n integer);
            """;
    private static final String STANDING = """
            select exists (select from pg_depend d join pg_rewrite r on r.oid = d.objid
                where r.ev_class = 'v'::regclass and d.refclassid = 'pg_constraint'::regclass)
            """;
    /** What needs no key, and does not look as if it might. */
    private static final Seq<String> FREE = Vector.of(
            "select id, name from a",
            "select a_id, count(*) from b group by a_id",
            "select a.name, sum(n) as n from a join b on b.a_id = a.id group by a.name",
            "select name, sum(b.n) from a join b on b.a_id = a.id group by a.name",
            "select a.name, sum(b.n) from a join b on b.a_id = a.id group by name",
            "select A.NAME, max(b.n) from a join b on b.a_id = a.id group by a.name",
            "select date_trunc('day', at), count(*) from a group by 1",
            "select date_trunc('day', at), count(*) from a group by date_trunc('day', at)",
            "select lower(name), count(id) from a group by name",
            "select name from a group by name having count(*) > 1 and max(at) is not null order by max(id), name",
            "select x.name from (select name, max(id) as id from a group by name) x",
            "select name, array_agg(id order by at) from a group by name",
            "with x as (select a_id, max(n) as n from b group by a_id) select a.id, x.n from a join x on x.a_id = a.id");
    /** What needs one. */
    private static final Seq<String> STANDS = Vector.of(
            "select id, name from a group by id",
            "select lower(name) as id from a group by id",
            "select max(at) from a group by id order by \"name\"",
            "select a.*, count(b.id) from a left join b on b.a_id = a.id group by a.id",
            "select * from a group by id",
            "select lower(a.name), count(*) from a join b on b.a_id = a.id group by a.id",
            "select a.id from a group by a.id having a.name like 'x%'",
            "select a.id, count(*) from a group by a.id order by a.name",
            "select x.at from (select id, at from a group by id) x",
            "select a.id, (select max(b.n) from b where b.id = length(a.name)) from a group by a.id",
            "select a.id, coalesce(max(b.n), a.id, length(a.name)) from a, b group by a.id",
            "select id from a union select n from b group by id",
            "with x as (select id, name from a group by id) select name from x");

    static List<PostgresUnderTest> servers() {
        return PostgresServers.all();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void view_reads_keys_where_it_stands_on_one(PostgresUnderTest server) throws SQLException {
        Vector<String> wrong = Vector.empty();
        try (TestDatabase database = server.newDatabase();
                Connection connection = database.connect();
                Statement running = connection.createStatement()) {
            running.execute(SETUP);
            for (String query : FREE.appendAll(STANDS)) {
                running.execute("create view v as " + query);
                boolean stands = stands(running);
                running.execute("drop view v");
                boolean asked =
                        mayStand("create view v as " + query) && mayStand("create materialized view v as " + query);
                wrong = stands == asked && stands == STANDS.contains(query) ? wrong : wrong.append(query);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean stands(Statement running) throws SQLException {
        try (ResultSet row = running.executeQuery(STANDING)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean mayStand(String view) {
        return Analysis.one(view).footprint().reads().exists(touch -> touch.aspect() == Aspect.PRIMARY_KEY);
    }
}
