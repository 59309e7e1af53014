package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PgSqlAnalyzerTest {

    @Test
    void statements_keep_their_order_and_their_text() {
        String script = "create table a (x int); select 1;\ninsert into a values (1)";

        assertThat(Analysis.statements(script))
                .containsExactly("create table a (x int)", "select 1", "insert into a values (1)");
        assertThat(Analysis.operations(script).map(operation -> operation.nature()))
                .containsExactly(Nature.NEW_OBJECT, Nature.DATA, Nature.DATA);
    }

    @Test
    void a_query_of_a_single_word_is_one() {
        assertThat(Analysis.statements("select; select")).containsExactly("select", "select");
    }

    @Test
    void unqualified_names_are_in_the_first_schema_of_the_path() {
        SearchPath path = new SearchPath(Vector.of(new Identifier("app"), new Identifier("public")));
        SqlStatement drop = new SqlStatement("DROP TABLE t", new Place("test.sql", 1, 1), Vector.empty());

        assertThat(new PgSqlAnalyzer()
                        .analyze(Vector.of(Vector.of(drop)), path)
                        .head()
                        .operation()
                        .target()
                        .get()
                        .describe())
                .isEqualTo("relation app.t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t (timestamp timestamp, date date, name name, value text, type int, key int, \"user\" int)",
                "CREATE TABLE \"größe\" (名前 text, x$1 int)",
                "CREATE TABLE größe (añadir int DEFAULT 1_000, b int DEFAULT 0x1F)",
                "CREATE TABLE t (a text DEFAULT E'it\\'s', b text DEFAULT U&'d\\0061t', c bytea DEFAULT '\\x00')",
                "CREATE TABLE t (a pg_catalog.numeric(5), b pg_catalog.time)",
                "CREATE INDEX i ON t ((a -> 'b' ->> 'c'), (d @> '{}'), (e::text || '-'))",
                "INSERT INTO t VALUES ('a'\n 'b', $$x$$, B'01', N'x', 1.5e3, .5)",
                "UPDATE t SET a = b - -1, c = @-2, d = e !~~ 'x'"
            })
    void what_postgresql_reads_is_read(String sql) {
        assertThat(Analysis.one(sql).nature()).isNotEqualTo(Nature.OPAQUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE",
                "CREATE TABLE t (a int",
                "CREATE TABLE t (a int) trailing nonsense",
                "ALTER TABLE t ADD",
                "INSERT INTO t VALUES ('unterminated",
                "INSERT INTO \"\" VALUES (1)",
                "DELETE FROM t WHERE a = $tag$ no end"
            })
    void what_the_grammar_rejects_is_opaque(String sql) {
        SqlStatement statement = new SqlStatement(sql, new Place("test.sql", 1, 1), Vector.empty());

        assertThat(new PgSqlAnalyzer()
                        .analyze(Vector.of(Vector.of(statement)), SearchPath.PUBLIC)
                        .single()
                        .operation()
                        .nature())
                .isEqualTo(Nature.OPAQUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "CASE WHEN ", "- ", "NOT ", "f(", "(SELECT "})
    void nesting_without_end_is_opaque(String opening) {
        SqlStatement statement = new SqlStatement(
                "INSERT INTO t VALUES " + opening.repeat(30_000), new Place("test.sql", 1, 1), Vector.empty());

        assertThat(new PgSqlAnalyzer()
                        .analyze(Vector.of(Vector.of(statement)), SearchPath.PUBLIC)
                        .single()
                        .operation()
                        .nature())
                .isEqualTo(Nature.OPAQUE);
    }
}
