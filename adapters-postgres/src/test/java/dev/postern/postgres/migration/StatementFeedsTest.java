package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFeedsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a, b                                  | a b",
                "a CROSS JOIN b                        | a b",
                "a JOIN b USING (id)                   | a b",
                "a INNER JOIN b ON a.id = b.id         | a b",
                "a NATURAL JOIN b                      | a b",
                "a LEFT JOIN b USING (id)              | a",
                "a LEFT OUTER JOIN b ON a.id = b.id    | a",
                "a NATURAL LEFT JOIN b                 | a",
                "a RIGHT JOIN b USING (id)             | b",
                "a FULL JOIN b USING (id)              | a & b",
                "(a JOIN b USING (id)) LEFT JOIN c USING (id) | a b",
                "a LEFT JOIN (b JOIN c USING (id)) USING (id) | a",
                "a LEFT JOIN b ON a.id = b.id JOIN c ON a.id = c.id | a c",
                "ONLY a                                | a",
                "a TABLESAMPLE system (10)             | a",
                "(SELECT id FROM a) x                  | a",
                "(SELECT count(*) FROM a) x, b         | b",
                "b, LATERAL (SELECT id FROM a WHERE a.id = b.id) x | b a",
                "a, generate_series(1, a.id)           | a",
                "a, pg_class                           | a"
            })
    void rows_come_from_each_table_that_is_joined(String from, String feeds) {
        assertThat(Analysis.feeds("INSERT INTO t SELECT 1 FROM " + from)).isEqualTo(feeds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT id FROM a UNION SELECT id FROM b            | a & b",
                "SELECT id FROM a UNION ALL SELECT id FROM a        | a",
                "SELECT id FROM a UNION SELECT 1                    | ",
                "SELECT id FROM a EXCEPT SELECT id FROM b           | a",
                "SELECT id FROM a INTERSECT SELECT id FROM b        | a b",
                "SELECT id FROM a UNION SELECT id FROM b INTERSECT SELECT id FROM c | ",
                "SELECT id FROM a INTERSECT SELECT id FROM b UNION SELECT id FROM c | a b & c",
                "(SELECT id FROM a UNION SELECT id FROM b) INTERSECT SELECT id FROM c | a c & b c",
                "TABLE a                                            | a",
                "WITH x AS (SELECT id FROM a) SELECT id FROM x      | a",
                "WITH x AS (SELECT id FROM a), y AS (SELECT * FROM x JOIN b USING (id)) SELECT id FROM y | a b",
                "WITH x AS (SELECT 1 AS id) SELECT id FROM x        | ",
                "WITH x AS (SELECT id FROM a) SELECT id FROM public.x | x",
                "WITH a AS (SELECT id FROM a) SELECT id FROM a      | a",
                "WITH RECURSIVE x AS (SELECT id FROM a UNION ALL SELECT b.id FROM b JOIN x USING (id)) SELECT id FROM x | a",
                "WITH RECURSIVE x AS (SELECT id FROM a UNION ALL SELECT id FROM b) SELECT id FROM x | a & b",
                "WITH RECURSIVE x AS (SELECT id FROM a UNION SELECT id + 1 FROM x), y AS (SELECT id FROM x) SELECT * FROM y | a",
                "WITH RECURSIVE x AS (SELECT id FROM y), y AS (SELECT 1 AS id) SELECT id FROM x | ",
                "WITH x AS (DELETE FROM b RETURNING id) SELECT id FROM a | "
            })
    void queries_are_put_together(String query, String feeds) {
        assertThat(Analysis.feeds("INSERT INTO t " + query)).isEqualTo(feeds == null ? "" : feeds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM a",
                "SELECT coalesce(max(id), 0) + 1 FROM a",
                "SELECT (SELECT max(a.id)) FROM a",
                "SELECT a.count FROM a",
                "SELECT 1 FROM a HAVING true",
                "SELECT 1 FROM a ORDER BY count(*)",
                "SELECT unheard_of(id) FROM a",
                "SELECT json_arrayagg(id) FROM a",
                "SELECT 1 FROM a GROUP BY ()",
                "SELECT 1 FROM a GROUP BY ROLLUP (id)",
                "SELECT 1 FROM a GROUP BY CUBE (id)",
                "SELECT 1 FROM a GROUP BY GROUPING SETS ((id), ())",
                "SELECT sum(count(*)) OVER () FROM a",
                "SELECT id FROM a WHERE act() > 0",
                "SELECT id FROM a WHERE (SELECT nextval('s')) > 0",
                "SELECT a.id FROM a, (SELECT nextval('s') AS id FROM b) x",
                "SELECT id FROM a INTERSECT SELECT nextval('s') FROM b",
                "VALUES (1)",
                "SELECT 1",
                "SELECT 1 WHERE EXISTS (SELECT FROM a)",
                "SELECT 1 FROM generate_series(1, 3)"
            })
    void row_may_come_out_of_nothing_or_something_be_done_on_the_way(String query) {
        assertThat(Analysis.feeds("INSERT INTO t " + query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, count(*) FROM a GROUP BY id HAVING count(*) > 1",
                "SELECT lower(name), now(), coalesce(id, 1), nextval('s') FROM a",
                "SELECT row_number() OVER (ORDER BY id), sum(id) OVER () FROM a",
                "SELECT DISTINCT ON (id) id FROM a ORDER BY id, lower(name) LIMIT 1",
                "SELECT pg_catalog.upper(name), CASE WHEN id > 1 THEN trim(name) END FROM a",
                "SELECT id FROM a WHERE id IN (SELECT max(id) FROM b) ON CONFLICT DO NOTHING"
            })
    void ordinary_functions_make_no_rows(String query) {
        assertThat(Analysis.feeds("INSERT INTO t " + query)).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE t SET id = 1                                            | t",
                "UPDATE t SET id = act(id) WHERE act(id) > 1                    | t",
                "UPDATE t SET id = (SELECT act() FROM a)                        | t",
                "UPDATE t SET id = a.id FROM a JOIN b USING (id) WHERE a.id = t.id | t a b",
                "UPDATE t SET id = a.id FROM a LEFT JOIN b USING (id)           | t a",
                "UPDATE t SET id = a.id FROM a WHERE act(a.id) > 1              | ",
                "UPDATE t SET id = 1 WHERE (SELECT act()) > 1                   | ",
                "WITH x AS (SELECT id FROM a) UPDATE t SET id = x.id FROM x     | t a",
                "WITH x AS (DELETE FROM a RETURNING id) UPDATE t SET id = x.id FROM x | t a & a",
                "WITH x AS (INSERT INTO b SELECT id FROM a RETURNING *) UPDATE t SET id = 1 FROM x | t a & a",
                "WITH x AS (INSERT INTO b VALUES (1) RETURNING id) UPDATE t SET id = 1 FROM x | ",
                "DELETE FROM t                                                  | t",
                "DELETE FROM t USING a, b WHERE t.id = a.id                     | t a b",
                "WITH x AS (SELECT id FROM a) DELETE FROM t WHERE id IN (SELECT id FROM x) | t a",
                "DELETE FROM t WHERE id NOT IN (SELECT id FROM a)                | t",
                "DELETE FROM t WHERE id > 1 AND EXISTS (SELECT FROM a JOIN b USING (id)) | t a b",
                "DELETE FROM t WHERE id > 1 OR EXISTS (SELECT FROM a)            | t",
                "WITH t AS (SELECT id FROM a) DELETE FROM t                     | t",
                "INSERT INTO t DEFAULT VALUES                                   | ",
                "INSERT INTO t VALUES (1)                                       | ",
                "WITH x AS (SELECT id FROM a) INSERT INTO t SELECT id FROM x    | a"
            })
    void rows_that_change_are_those_of_the_table_and_of_what_it_is_joined_with(String sql, String feeds) {
        assertThat(Analysis.feeds(sql)).isEqualTo(feeds == null ? "" : feeds);
    }
}
