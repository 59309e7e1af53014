package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touch;
import io.vavr.collection.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a PL/pgSQL body as it is is known (PostgreSQL manual, chapter 41). */
class PlpgsqlBodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a INTO v FROM t",
                "SELECT INTO v a FROM t",
                "SELECT a INTO STRICT v FROM t WHERE id = 1",
                "SELECT a, b INTO v, w FROM t",
                "PERFORM a FROM t",
                "PERFORM 1 FROM t WHERE a = v",
                "v := (SELECT max(a) FROM t)",
                "v := max(a) FROM t",
                "v = (SELECT 1 FROM t LIMIT 1)",
                "IF EXISTS (SELECT 1 FROM t) THEN NULL; END IF",
                "IF (SELECT count(*) FROM t) > 0 THEN v := 1; ELSIF true THEN v := 2; END IF",
                "FOR r IN SELECT * FROM t LOOP NULL; END LOOP",
                "FOR r IN SELECT a FROM t WHERE b > v ORDER BY a LOOP v := r.a; END LOOP",
                "FOR i IN 1..(SELECT max(a) FROM t) LOOP NULL; END LOOP",
                "FOREACH v IN ARRAY (SELECT array_agg(a) FROM t) LOOP NULL; END LOOP",
                "WHILE EXISTS (SELECT 1 FROM t) LOOP EXIT; END LOOP",
                "CASE (SELECT a FROM t LIMIT 1) WHEN 1 THEN NULL; ELSE NULL; END CASE",
                "OPEN c FOR SELECT a FROM t",
                "OPEN c NO SCROLL FOR SELECT a FROM t",
                "RAISE NOTICE 'there are %', (SELECT count(*) FROM t)",
                "ASSERT (SELECT count(*) FROM t) > 0, 'none'",
                "BEGIN PERFORM 1 FROM t; EXCEPTION WHEN others THEN NULL; END",
                "BEGIN NULL; EXCEPTION WHEN others THEN PERFORM 1 FROM t; END",
                "EXECUTE 'select $1' USING (SELECT a FROM t LIMIT 1)",
                "INSERT INTO x SELECT a FROM t",
                "INSERT INTO x (a) VALUES ((SELECT a FROM t LIMIT 1)) RETURNING a INTO v",
                "UPDATE x SET a = t.a FROM t WHERE t.id = x.id",
                "DELETE FROM x USING t WHERE t.id = x.id RETURNING x.a INTO v",
                "WITH n AS (SELECT a FROM t) INSERT INTO x SELECT a FROM n",
                "EXIT WHEN (SELECT true FROM t LIMIT 1)",
                "CREATE TEMP TABLE y AS SELECT a FROM t",
                "CREATE VIEW y AS SELECT a FROM t",
                "SELECT count(*) FROM t INTO v",
            })
    void rows_that_it_reads_are_known(String statement) {
        assertThat(rows(block(statement).footprint().reads())).contains("public.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t VALUES (1)",
                "INSERT INTO t VALUES (1) RETURNING a INTO v",
                "INSERT INTO t VALUES (v) ON CONFLICT (a) DO UPDATE SET a = excluded.a",
                "UPDATE t SET a = v WHERE CURRENT OF c",
                "UPDATE t SET a = v RETURNING a INTO STRICT v",
                "DELETE FROM t",
                "TRUNCATE t",
                "MERGE INTO t USING x ON x.a = t.a WHEN MATCHED THEN DELETE",
                "FOR r IN UPDATE t SET a = 1 RETURNING a LOOP NULL; END LOOP",
                "WITH gone AS (DELETE FROM t RETURNING *) INSERT INTO x SELECT * FROM gone",
                "IF v > 0 THEN DELETE FROM t; ELSE NULL; END IF",
            })
    void rows_that_it_changes_are_known(String statement) {
        assertThat(rows(block(statement).footprint().writes())).contains("public.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETURN QUERY SELECT a FROM t",
                "RETURN QUERY INSERT INTO x VALUES (1) RETURNING (SELECT a FROM t LIMIT 1)",
                "RETURN (SELECT a FROM t LIMIT 1)",
                "RETURN NEXT (SELECT a FROM t LIMIT 1)",
                "RETURN QUERY EXECUTE 'select 1' USING (SELECT a FROM t LIMIT 1)",
            })
    void rows_that_a_function_returns_are_known(String statement) {
        assertThat(rows(called("declare v int; begin " + statement + "; end")
                        .footprint()
                        .reads()))
                .contains("public.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "declare c cursor for select a from t; begin open c; end",
                "declare c no scroll cursor (n int) for select a from t where b = n; begin open c(1); end",
                "declare v int := (select max(a) from t); begin null; end",
                "declare c refcursor; begin open c for select a from t; fetch c into c; close c; end",
                "declare r record; begin <<loops>> for r in select * from t loop continue loops; end loop loops; end",
            })
    void rows_that_declarations_and_cursors_are_for_are_known(String body) {
        assertThat(rows(called(body).footprint().reads())).contains("public.t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXECUTE 'delete from t'",
                "EXECUTE format('delete from %I', 't') INTO v",
                "FOR r IN EXECUTE 'select * from t' LOOP NULL; END LOOP",
                "OPEN c FOR EXECUTE 'select * from t'",
            })
    void sql_that_is_put_together_is_not_known_and_the_rest_is(String statement) {
        Operation block = block(statement + "; PERFORM 1 FROM x");

        assertThat(rows(block.footprint().reads())).containsExactly("public.x");
        assertThat(block.mentions(new ObjectName.Relation(Analysis.inPublic("t"))))
                .isEqualTo(Operation.Mention.NAMED);
    }

    private static Operation block(String statement) {
        return Analysis.one("DO $$ declare v int; w int; r record; c refcursor; begin " + statement + "; end $$");
    }

    private static Operation called(String body) {
        return Analysis.one("SELECT f()")
                .on(Analysis.one("CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ " + body + " $$")
                        .project(Catalog.EMPTY));
    }

    private static Set<String> rows(Set<Touch> touches) {
        return touches.filter(touch -> touch.aspect() == Aspect.DATA)
                .map(touch -> touch.object().sql());
    }
}
