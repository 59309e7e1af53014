package dev.postern.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.operation.Transactionality;
import dev.postern.domain.operation.opaque.OpaqueSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ select 1 $$ | create function",
                "create temp recursive view v as select 1                | create view",
                "CREATE MATERIALIZED VIEW v AS SELECT 1                   | create materialized view",
                "CREATE CONSTRAINT TRIGGER c AFTER INSERT ON t EXECUTE FUNCTION f() | create trigger",
                "CREATE TEXT SEARCH CONFIGURATION c (parser = 'x')        | create text search configuration",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO x     | alter default privileges",
                "DROP USER MAPPING FOR x SERVER y                         | drop user mapping",
                "REFRESH MATERIALIZED VIEW v                              | refresh materialized view",
                "SECURITY LABEL ON TABLE t IS 'x'                         | security label",
                "DO $$ begin end $$                                       | do",
                "((select 1))                                             | select",
                "GRANT ALL ON t TO x                                      | grant",
            })
    void kind_is_what_people_call_the_statement(String sql, String kind) {
        assertThat(Analysis.one(sql).kind()).isEqualTo(kind);
    }

    @Test
    void words_are_the_names_and_everything_in_literals_and_bodies() {
        OpaqueSql operation = (OpaqueSql) Analysis.one("""
                DO $body$ -- Audit
                begin execute 'drop table "Old ""Things"" Here"' || quote_ident($q$logs$q$) || E'\\nfoo\\'s a$1'; end $body$""");

        assertThat(operation.words())
                .contains(
                        "do",
                        "begin",
                        "execute",
                        "audit",
                        "old \"things\" here",
                        "things",
                        "logs",
                        "foo",
                        "a$1",
                        "quote_ident")
                .doesNotContain("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DO $$ begin if exists (select id from t) then raise 'No way'; end if; end $$ | no way | id t",
                "DO $$ begin execute format('alter table %I drop column id', t); end $$ | column id | execute t",
                "DO $$ begin execute $x$ drop table t $x$; end $$ | drop table t | execute",
                "DO 'begin perform 1 from t; end' | begin perform from t | do",
                "DO $$ plpy.execute(\"drop table t\") $$ LANGUAGE plpython3u | drop table t plpy | language",
                "DO LANGUAGE plpgsql $$ begin perform id from t where a = 'x'; end $$ | x | id",
                "SECURITY LABEL ON TABLE t IS 'id' | id | t",
            })
    void words_in_literals_are_told_from_code(String sql, String inside, String outside) {
        OpaqueSql operation = (OpaqueSql) Analysis.one(sql);
        assertThat(operation.literals()).contains(inside.split(" ")).doesNotContain(outside.split(" "));
        assertThat(operation.words()).contains(inside.split(" ")).contains(outside.split(" "));
    }

    @Test
    void comments_outside_of_bodies_are_no_words() {
        assertThat(((OpaqueSql) Analysis.one("GRANT /* secret */ SET ON PARAMETER \"Öffentlich\" TO Bob -- hidden"))
                        .words())
                .containsExactly("bob", "grant", "on", "parameter", "set", "to", "öffentlich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VACUUM (FULL, ANALYZE) t",
                "CREATE DATABASE d",
                "DROP DATABASE IF EXISTS d",
                "ALTER DATABASE d SET TABLESPACE fast",
                "CREATE TABLESPACE s LOCATION '/x'",
                "DROP TABLESPACE s",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "REINDEX INDEX CONCURRENTLY i",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY t",
                "REINDEX DATABASE d",
                "REINDEX (CONCURRENTLY) SCHEMA s",
                "REINDEX SYSTEM d",
                "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p",
                "DROP SUBSCRIPTION s",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "CLUSTER",
                "CLUSTER VERBOSE",
                "CLUSTER (VERBOSE)",
                "DISCARD ALL",
                "COMMIT PREPARED 'x'",
                "CREATE INDEX CONCURRENTLY i ON ONLY t (a)"
            })
    void statement_that_postgresql_refuses_in_a_transaction_runs_outside(String sql) {
        assertThat(Analysis.one(sql).transactionality()).isEqualTo(Transactionality.OUTSIDE_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REINDEX TABLE t",
                "CLUSTER t USING i",
                "CLUSTER (VERBOSE) t",
                "ALTER TABLE t DETACH PARTITION p",
                "ALTER TABLE t DETACH PARTITION p FINALIZE",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (create_slot = false)",
                "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
                "ALTER SUBSCRIPTION s DISABLE",
                "ALTER TYPE mood ADD VALUE 'calm'",
                "ALTER DATABASE d SET work_mem = '1MB'",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "ANALYZE t",
                "SELECT 'vacuum'"
            })
    void other_statements_run_in_a_transaction(String sql) {
        assertThat(Analysis.one(sql).transactionality()).isEqualTo(Transactionality.TRANSACTIONAL);
    }
}
