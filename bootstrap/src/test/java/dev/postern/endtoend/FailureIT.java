package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements that the server refuses, and those that need a transaction of no one. */
class FailureIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void failing_statement_takes_its_migration_back_and_the_fixed_file_goes_on_from_there() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create table b (x int);\ninsert into b\n  values (1 / 0);\n");
        site.file("003_c.sql", "create table c (x int);\n");

        Ended failed = site.run("up").exits(1);

        assertThat(failed.err()).startsWith("ERROR  ").contains("002_b.sql:2:", "division by zero");
        assertThat(tables()).isEqualTo("a");
        assertThat(site.ledger()).containsExactly("001|1|applied", "002|2|failed");
        Document status = site.run("status", "--json").exits(0).document();
        assertThat(status.states()).isEqualTo(Map.of("001", "applied", "002", "pending", "003", "pending"));

        site.file("002_b.sql", "create table b (x int);\ninsert into b\n  values (1 / 1);\n");
        Document up = site.run("up", "--json").exits(0).document();
        assertThat(up.states()).isEqualTo(Map.of("002", "applied", "003", "applied"));
        assertThat(tables()).isEqualTo("a,b,c");
        assertThat(site.rows("select x from b")).containsExactly("1");
        site.run("status", "--check").exits(0);
    }

    @Test
    void server_detail_of_a_unique_violation_is_in_the_message() {
        site.file("001_a.sql", "create table a (x int unique);\ninsert into a values (7);\n");
        site.file("002_b.sql", "insert into a values (7);\n");

        Ended failed = site.run("up").exits(1);

        assertThat(failed.err())
                .contains("002_b.sql:1:1", "duplicate key value violates unique constraint \"a_x_key\"")
                .contains("Key (x)=(7) already exists.");
    }

    @Test
    void position_that_the_server_names_is_shown_as_a_place_in_the_file() {
        site.file("001_a.sql", "create table a (x int);\n\ninsert into a\n  select 'word' + x from a;\n");

        assertThat(site.run("up").exits(1).err()).contains("001_a.sql:4:10", "word");
    }

    @Test
    void index_is_built_concurrently_in_a_plain_file_among_other_statements() {
        site.file(
                "001_a.sql",
                "create table a (x int);\ncreate index concurrently a_x on a (x);\ninsert into a values (1);\n");

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 3L));
        assertThat(site.value("select indisvalid from pg_index where indexrelid = 'a_x'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void index_that_a_failed_concurrent_build_left_invalid_is_cleared_away_and_built_anew() {
        site.file("001_a.sql", "create table a (x int);\ninsert into a values (1), (1);\n");
        site.file("002_b.sql", "create unique index concurrently a_x on a (x);\n");
        Ended failed = site.run("up").exits(1);
        assertThat(failed.err()).contains("Key (x)=(1) is duplicated.");
        assertThat(site.rows("select 1 from pg_class where relname ~ 'a_x|leftover'"))
                .isEmpty();
        site.sql("delete from a where ctid = '(0,1)'");

        site.run("up").exits(0);

        assertThat(site.value("select indisvalid from pg_index where indexrelid = 'a_x'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void what_the_server_does_not_support_fails_like_any_other_statement() {
        site.file(
                "001_a.sql",
                "create table a (x int);\ndo $$ begin raise exception 'no' using errcode = '0A000'; end $$;\n");

        assertThat(site.run("up").exits(1).err()).contains("001_a.sql:2:1", "[0A000]");
        assertThat(site.ledger()).containsExactly("001|2|failed");
    }

    @Test
    void part_that_was_committed_before_a_failure_stays_and_is_recorded() {
        site.file("001_a.sql", "begin;\ncreate table a (x int);\ncommit;\nselect 1 / 0;\ncreate table b (x int);\n");

        site.run("up").exits(1);
        assertThat(site.ledger()).contains("001|1|applied");
        assertThat(site.run("status", "--json").exits(0).document().states()).containsEntry("001", "partial");

        site.file("001_a.sql", "begin;\ncreate table a (x int);\ncommit;\nselect 1 / 1;\ncreate table b (x int);\n");
        site.run("up").exits(0);
        assertThat(tables()).isEqualTo("a,b");
    }

    @Test
    void what_a_script_sets_for_its_session_does_not_reach_the_next() {
        site.file("001_a.sql", "create schema other;\nset search_path = other;\ncreate table a (x int);\n");
        site.file("002_b.sql", "create table b (x int);\n");

        site.run("up").exits(0);

        assertThat(site.value("select to_regclass('other.a') is not null and to_regclass('public.b') is not null"))
                .isEqualTo("t");
        assertThat(site.hasLedger()).isTrue();
    }

    private String tables() {
        return site.value("select string_agg(relname, ',' order by relname) from pg_class"
                + " where relnamespace = 'public'::regnamespace and relkind = 'r'");
    }
}
