package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsReadingTest {

    @Test
    void insert_names_its_columns_and_those_it_updates_instead() {
        assertThat(needs("""
                        INSERT INTO t AS x (a, b[1], c.d) VALUES (1, 2, f(3))
                        ON CONFLICT (e) DO UPDATE SET g = excluded.g, (h, i) = (1, x.k) RETURNING j"""))
                .containsExactlyInAnyOrder(
                        relation("t"),
                        column("t.a"),
                        column("t.b"),
                        column("t.c"),
                        column("t.e"),
                        column("t.g"),
                        column("t.h"),
                        column("t.i"),
                        column("t.j"),
                        column("t.k"),
                        "a unique key (e) on public.t exists",
                        "function f exists");
    }

    @Test
    void values_without_names_go_by_the_order_of_the_columns() {
        assertThat(needs("INSERT INTO t VALUES (1, 2), (3, 4)"))
                .containsExactly(relation("t"), "public.t has 2 columns");
        assertThat(needs("INSERT INTO t SELECT * FROM u")).containsExactlyInAnyOrder(relation("t"), relation("u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (a) SELECT u.b FROM u WHERE u.c > 1 ORDER BY u.d",
                "INSERT INTO t (a) SELECT count(*) FROM u",
                "UPDATE t SET a = (SELECT max(b) FROM u WHERE u.c = t.c)",
                "DELETE FROM t WHERE a IN (SELECT b FROM u)",
                "WITH x AS (INSERT INTO u (b) VALUES (1) RETURNING *) UPDATE t SET a = x.b FROM x WHERE x.c = t.c",
                "WITH x AS (UPDATE u SET b = 1 RETURNING *) UPDATE t SET a = y.b FROM x AS y WHERE y.c = t.c",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT b FROM x WHERE c > 1",
                "WITH x AS (DELETE FROM u USING t WHERE u.b = t.a RETURNING u.b) INSERT INTO t (a) SELECT b FROM x"
            })
    void of_what_is_read_only_columns_that_are_named_are_touched(String sql) {
        assertThat(readsAllColumns(sql, "u")).isFalse();
        assertThat(readsAllColumns(sql, "t")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t (a) SELECT * FROM u",
                "INSERT INTO t (a) SELECT x.* FROM u AS x",
                "INSERT INTO t (a) TABLE u",
                "INSERT INTO t (a) SELECT row_to_json(u) FROM u",
                "INSERT INTO t (a) SELECT b FROM u NATURAL JOIN v",
                "INSERT INTO t (a) SELECT x.b FROM u AS x (b)",
                "INSERT INTO t (a) SELECT public.u.b FROM public.u",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT * FROM x",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT y.* FROM x AS y",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) TABLE x",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT row_to_json(x) FROM x",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT b FROM x NATURAL JOIN v",
                "WITH x AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT y.b FROM x AS y (b)",
                "WITH x (b) AS (DELETE FROM u RETURNING *) INSERT INTO t (a) SELECT b FROM x",
                "WITH x AS (DELETE FROM u USING v RETURNING *) INSERT INTO t (a) SELECT b FROM x",
                "WITH x AS (DELETE FROM u RETURNING u) INSERT INTO t (a) SELECT b FROM x"
            })
    void a_row_as_a_whole_and_a_name_that_nobody_can_place_touch_them_all(String sql) {
        assertThat(readsAllColumns(sql, "u")).isTrue();
    }

    @Test
    void what_a_statement_does_to_rows_is_told_with_what_statements_inside_it_do() {
        assertThat(Analysis.one("INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO NOTHING")
                        .rowEvents())
                .containsExactly(RowEvent.INSERT);
        assertThat(Analysis.one("INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1")
                        .rowEvents())
                .containsExactlyInAnyOrder(RowEvent.INSERT, RowEvent.UPDATE);
        assertThat(Analysis.one("WITH d AS (DELETE FROM u RETURNING a) UPDATE t SET a = d.a FROM d")
                        .rowEvents())
                .containsExactlyInAnyOrder(RowEvent.DELETE, RowEvent.UPDATE);
    }

    @Test
    void a_name_that_may_be_of_something_else_touches_the_column_that_it_may_be() {
        String either = "INSERT INTO t (a) SELECT b FROM u, (SELECT * FROM v) AS w";
        assertThat(readsAllColumns(either, "u")).isFalse();
        assertThat(readsAllColumns(either, "v")).isTrue();
        assertThat(Analysis.one(either).footprint().reads())
                .contains(new Touch(
                        new ObjectName.Column(QualifiedName.of("public", "u"), new Identifier("b")), Aspect.SHAPE));
        assertThat(needs(either)).doesNotContain("column public.u.b exists");
    }

    private static boolean readsAllColumns(String sql, String table) {
        ObjectName name = new ObjectName.Relation(QualifiedName.of("public", table));
        return Analysis.one(sql).footprint().reads().contains(new Touch(name, Aspect.SHAPE));
    }

    @Test
    void relations_are_read_in_from_in_subselects_and_in_queries_with_a_name() {
        assertThat(needs("""
                        WITH q AS (SELECT * FROM a), r AS (SELECT * FROM q JOIN app.b ON true)
                        INSERT INTO t SELECT x, (SELECT 1 FROM c LIMIT 1) FROM r, LATERAL (TABLE d) AS l
                        WHERE EXISTS (SELECT FROM e) UNION SELECT * FROM t"""))
                .containsExactlyInAnyOrder(
                        relation("a"),
                        "relation app.b exists",
                        relation("c"),
                        relation("d"),
                        relation("e"),
                        relation("t"),
                        "public.t has 2 columns");
    }

    @Test
    void update_reads_what_stands_behind_from() {
        assertThat(
                        needs(
                                "UPDATE ONLY t AS x SET a = 1, (b, c) = (SELECT d, 2 FROM u) FROM v JOIN w USING (id) WHERE v.e = x.f"))
                .containsExactlyInAnyOrder(
                        relation("t"),
                        relation("u"),
                        relation("v"),
                        relation("w"),
                        column("t.a"),
                        column("t.b"),
                        column("t.c"),
                        column("t.f"),
                        column("v.e"),
                        column("v.id"),
                        column("w.id"),
                        "one of public.u, public.t, public.v, public.w has a column d");
    }

    @Test
    void delete_reads_what_stands_behind_using() {
        assertThat(needs("DELETE FROM t USING (u CROSS JOIN v) WHERE true"))
                .containsExactlyInAnyOrder(relation("t"), relation("u"), relation("v"));
    }

    @Test
    void merge_reads_its_source_and_names_columns_of_its_target() {
        assertThat(needs("""
                        MERGE INTO t USING u AS s ON t.a = s.b WHEN MATCHED AND s.c THEN UPDATE SET d = s.e
                        WHEN NOT MATCHED THEN INSERT (f) VALUES (s.g)"""))
                .contains(relation("t"), relation("u"), column("t.a"), column("u.b"), column("u.c"), column("t.d"))
                .contains(column("u.e"), column("t.f"), column("u.g"));
    }

    @Test
    void rows_that_a_named_query_changes_are_changed() {
        assertThat(needs("WITH gone AS (DELETE FROM a WHERE b RETURNING c) INSERT INTO t (d) SELECT c FROM gone"))
                .containsExactlyInAnyOrder(relation("a"), column("a.b"), column("a.c"), relation("t"), column("t.d"));
    }

    @Test
    void columns_of_rows_that_are_passed_on_are_those_of_the_table() {
        assertThat(needs("""
                        WITH x AS (INSERT INTO u (a) SELECT b FROM t ON CONFLICT DO NOTHING RETURNING *)
                        UPDATE t SET c = x.d FROM x WHERE e = f"""))
                .containsExactlyInAnyOrder(
                        relation("u"),
                        column("u.a"),
                        relation("t"),
                        column("t.b"),
                        column("t.c"),
                        column("u.d"),
                        "one of public.t, public.u has a column e",
                        "one of public.t, public.u has a column f");
    }

    @Test
    void name_of_a_query_hides_a_table_only_where_it_is_known() {
        assertThat(needs("DELETE FROM t WHERE a IN (WITH u AS (SELECT * FROM u) SELECT * FROM u)"))
                .containsExactlyInAnyOrder(relation("t"), column("t.a"), relation("u"));
        assertThat(
                        needs(
                                "DELETE FROM t WHERE a IN (WITH RECURSIVE u AS (SELECT 1 UNION SELECT * FROM u) SELECT * FROM u)"))
                .containsExactlyInAnyOrder(relation("t"), column("t.a"));
    }

    @Test
    void column_that_may_be_of_something_else_is_left_out() {
        assertThat(needs("SELECT a FROM t, f(1)")).containsExactlyInAnyOrder(relation("t"), "function f exists");
        assertThat(needs("SELECT a, t FROM t, (SELECT 1 AS a) s WHERE b"))
                .containsExactlyInAnyOrder(relation("t"), column("t.b"));
        assertThat(needs("SELECT a AS x FROM t ORDER BY x, y"))
                .containsExactlyInAnyOrder(relation("t"), column("t.a"), column("t.y"));
        assertThat(needs("SELECT a FROM t UNION SELECT b FROM u ORDER BY a"))
                .containsExactlyInAnyOrder(relation("t"), column("t.a"), relation("u"), column("u.b"));
    }

    @Test
    void relations_of_the_system_are_always_there() {
        assertThat(needs("DELETE FROM t USING pg_class, pg_catalog.pg_index, information_schema.tables"))
                .containsExactly(relation("t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE pg_index SET indisvalid = false", "DELETE FROM t WHERE CURRENT OF c"})
    void other_changes_of_rows_are_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }

    private static Seq<String> needs(String sql) {
        return Analysis.one(sql).needs().map(Guard::describe);
    }

    private static String relation(String name) {
        return "relation public." + name + " exists";
    }

    private static String column(String name) {
        return "column public." + name + " exists";
    }
}
