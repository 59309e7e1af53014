package dev.postern.postgres.migration;

import static dev.postern.postgres.migration.Analysis.inPublic;
import static dev.postern.postgres.migration.Analysis.nameSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.data.ChangeRows;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsReadingTest {

    private static final QualifiedName T = inPublic("t");

    @Test
    void insert_names_its_columns_and_those_it_updates_instead() {
        assertThat(Analysis.one("""
                        INSERT INTO t AS x (a, b[1], c.d) VALUES (1, 2, f(3))
                        ON CONFLICT (e) DO UPDATE SET g = excluded.g, (h, i) = (1, 2) RETURNING j"""))
                .isEqualTo(
                        new ChangeRows("insert", T, nameSet("a", "b", "c", "e", "g", "h", "i"), LinkedHashSet.empty()));
    }

    @Test
    void relations_are_read_in_from_in_subselects_and_in_queries_with_a_name() {
        assertThat(Analysis.one("""
                        WITH q AS (SELECT * FROM a), r AS (SELECT * FROM q JOIN app.b ON true)
                        INSERT INTO t SELECT x, (SELECT 1 FROM c LIMIT 1) FROM r, generate_series(1, 2) AS s, LATERAL (TABLE d) AS l
                        WHERE EXISTS (SELECT FROM e) AND x IN (SELECT y FROM ONLY f AS g) UNION SELECT * FROM t"""))
                .isEqualTo(new ChangeRows(
                        "insert", T, LinkedHashSet.empty(), relations("a", "app.b", "c", "d", "e", "f")));
    }

    @Test
    void update_reads_what_stands_behind_from() {
        assertThat(
                        Analysis.one(
                                "UPDATE ONLY t AS x SET a = 1, (b, c) = (SELECT 1, 2 FROM u) FROM v JOIN w USING (id) WHERE v.id = x.id"))
                .isEqualTo(new ChangeRows("update", T, nameSet("a", "b", "c"), relations("u", "v", "w")));
    }

    @Test
    void delete_reads_what_stands_behind_using() {
        assertThat(Analysis.one("DELETE FROM t USING (u CROSS JOIN v) WHERE true"))
                .isEqualTo(new ChangeRows("delete", T, nameSet(), relations("u", "v")));
    }

    @Test
    void name_of_a_query_hides_a_table_only_where_it_is_known() {
        assertThat(
                        Analysis.one(
                                "DELETE FROM t WHERE a IN (WITH u AS (SELECT * FROM u) SELECT * FROM u) OR b IN (SELECT b FROM v)"))
                .isEqualTo(new ChangeRows("delete", T, nameSet(), relations("u", "v")));
        assertThat(
                        Analysis.one(
                                "DELETE FROM t WHERE a IN (WITH RECURSIVE u AS (SELECT 1 UNION SELECT * FROM u) SELECT * FROM u)"))
                .isEqualTo(new ChangeRows("delete", T, nameSet(), relations()));
        assertThat(Analysis.one("DELETE FROM t WHERE a IN (WITH u AS (SELECT 1) SELECT * FROM public.u)"))
                .isEqualTo(new ChangeRows("delete", T, nameSet(), relations("u")));
    }

    @Test
    void relations_of_the_system_are_always_there() {
        assertThat(Analysis.one("DELETE FROM t USING pg_class, pg_catalog.pg_index, information_schema.tables"))
                .isEqualTo(new ChangeRows("delete", T, nameSet(), relations()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO t SELECT * FROM gone",
                "WITH q AS (SELECT 1) SELECT * FROM q",
                "UPDATE pg_index SET indisvalid = false",
                "DELETE FROM t WHERE CURRENT OF c",
                "MERGE INTO t USING u ON t.a = u.a WHEN MATCHED THEN DELETE",
                "TRUNCATE t",
                "COPY t FROM STDIN"
            })
    void other_changes_of_rows_are_opaque(String sql) {
        assertThat(Analysis.one(sql).nature()).isEqualTo(Nature.OPAQUE);
    }

    private static Set<QualifiedName> relations(String... names) {
        return LinkedHashSet.of(names)
                .map(name -> name.startsWith("app.")
                        ? QualifiedName.of("app", name.substring("app.".length()))
                        : inPublic(name));
    }
}
