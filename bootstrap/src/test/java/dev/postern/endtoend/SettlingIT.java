package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What waits comes back: in the same run, in the next, or loudly not. */
class SettlingIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void later_migration_that_creates_the_table_lets_settle_in_the_same_run() {
        site.file("001_a.sql", "create index t_x on t (x);\nalter table t add constraint t_x_check check (x > 0);\n");
        site.file("002_b.sql", "create table t (x int);\n");

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 3L));
        assertThat(up.deferred()).isZero();
        assertThat(up.warnings()).isEmpty();
        assertThat(site.schema()).contains("constraint t t_x_check CHECK ((x > 0))");
    }

    @Test
    void index_that_is_built_concurrently_settles_too() {
        site.file("001_a.sql", "create index concurrently t_x on t (x);\n");
        site.file("002_b.sql", "create table t (x int);\ninsert into t values (1);\n");

        assertThat(site.run("up", "--json").exits(0).document().deferred()).isZero();
        assertThat(site.value("select indisvalid from pg_index where indexrelid = 't_x'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void reconcile_settles_what_waits_and_applies_nothing_pending() {
        site.file("001_a.sql", "create index t_x on t (x);\n");
        site.run("up").exits(0);
        site.file("002_b.sql", "create table b (x int);\n");
        site.sql("create table t (x int)");

        Document reconciled = site.run("reconcile", "--json").exits(0).document();

        assertThat(reconciled.outcomes()).isEqualTo(Map.of("applied", 1L));
        assertThat(site.value("select to_regclass('t_x') is not null and to_regclass('b') is null"))
                .isEqualTo("t");
    }

    @Test
    void rows_that_violate_what_settles_block_it_loudly_and_fail_nothing() {
        site.file("001_a.sql", "alter table t add constraint t_x_check check (x > 0);\ncreate index t_x on t (x);\n");
        site.run("up").exits(0);
        site.sql("create table t (x int); insert into t values (-1)");
        site.file("002_b.sql", "create table b (x int);\n");

        Ended up = site.run("up", "--json").exits(0);

        Document blocked = up.document();
        JsonNode constraint = blocked.operationOn("t_x_check on public.t");
        assertThat(constraint.get("outcome").stringValue()).isEqualTo("blocked");
        assertThat(constraint.get("reason").stringValue()).contains("violated by some row");
        assertThat(blocked.outcomes()).isEqualTo(Map.of("applied", 2L, "blocked", 1L));
        assertThat(blocked.deferred()).isEqualTo(1);
        assertThat(blocked.warnings())
                .anyMatch(warning -> warning.contains("t_x_check") && warning.contains("blocked"));
        assertThat(site.run("status", "--check").exits(6).out()).contains("blocked");
        assertThat(site.run("status", "--deferred").exits(0).out()).contains("t_x_check", "violated by some row");
        site.run("up", "--fail-on-deferred").exits(4);

        site.sql("update t set x = 1");
        assertThat(site.run("up", "--json").exits(0).document().outcomes()).doesNotContainKey("blocked");
        site.run("status", "--check").exits(0);
    }

    @Test
    void blocked_settling_that_goes_on_being_blocked_fills_no_ledger() {
        site.file("001_a.sql", "alter table t add constraint t_x_check check (x > 0);\n");
        site.run("up").exits(0);
        site.sql("create table t (x int); insert into t values (-1)");
        site.run("up").exits(0);
        List<String> ledger = site.ledger();

        site.run("up").exits(0);

        assertThat(site.ledger()).isEqualTo(ledger);
    }

    @Test
    void index_that_is_dropped_before_it_could_be_made_is_not_made_and_the_drop_is_remembered() {
        site.file("001_a.sql", "create index t_x on t (x);\n");
        site.file("002_b.sql", "drop index t_x;\n");

        Document up = site.run("up", "--json").exits(0).document();
        assertThat(up.outcomes()).isEqualTo(Map.of("moot", 1L, "deferred", 1L));
        assertThat(Document.texts(up.operationsOf("002").get(0).get("waitsFor")))
                .anyMatch(text -> text.contains("index public.t_x of table public.t"));

        site.sql("create table t (x int); create index t_x on t (x)");
        Document settled = site.run("up", "--json").exits(0).document();
        assertThat(settled.outcomes()).isEqualTo(Map.of("applied", 1L));
        assertThat(site.value("select to_regclass('t_x') is null")).isEqualTo("t");
    }

    @Test
    void what_only_the_server_shows_of_something_settled_lets_others_settle_in_the_same_run() {
        site.file("001_a.sql", "create materialized view v (a, b) as select x, count(*) from t group by x;\n");
        site.file(
                "002_b.sql",
                "alter index if exists by_hand rename to v_b;\ncreate index if not exists v_b on v (b);\n");
        site.run("up", "--on-missing=defer").exits(0);

        site.sql("create table t (x int)");
        Document settled = site.run("up", "--json").exits(0).document();

        assertThat(settled.outcomes()).isEqualTo(Map.of("applied", 2L, "moot", 1L));
        assertThat(site.value("select to_regclass('v_b')::text")).isEqualTo("v_b");
    }

    @Test
    void drop_of_the_whole_table_makes_what_waited_for_it_moot() {
        site.file("001_a.sql", "create index t_x on t (x);\n");
        site.file("002_b.sql", "drop table t;\n");

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("moot", 1L, "found-in-place", 1L));
        assertThat(up.deferred()).isZero();
    }

    @Test
    void withdrawn_operation_is_waited_for_no_more() {
        site.file("001_a.sql", "create index t_x on t (x);\ncreate index t_y on t (y);\n");
        Document up = site.run("up", "--json").exits(0).document();
        String id = up.operationOn("public.t_x").get("id").stringValue();

        Document withdrawn = site.run("withdraw", id, "--reason", "no longer wanted", "--json")
                .exits(0)
                .document();
        assertThat(withdrawn.operationOn("public.t_x").get("outcome").stringValue())
                .isEqualTo("withdrawn");
        assertThat(site.rows("select reason from postern.status where outcome = 'withdrawn'"))
                .containsExactly("no longer wanted");

        site.sql("create table t (x int, y int)");
        site.run("up").exits(0);
        assertThat(site.value("select to_regclass('t_x') is null and to_regclass('t_y') is not null"))
                .isEqualTo("t");
        assertThat(site.run("withdraw", id, "--reason", "again").exits(2).err()).contains(id);
    }

    @Test
    void what_waits_settles_also_when_its_file_has_gone() {
        site.file("001_a.sql", "create index t_x on t (x);\n");
        site.file("002_b.sql", "create table b (x int);\n");
        site.run("up").exits(0);
        site.remove("001_a.sql");
        site.sql("create table t (x int)");

        assertThat(site.run("up", "--json").exits(0).document().deferred()).isZero();

        assertThat(site.value("select to_regclass('t_x') is not null")).isEqualTo("t");
    }
}
