package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that lives already and has no ledger: no history is replayed over it. */
class FirstRunIT {

    @RegisterExtension
    final Site site = new Site();

    @BeforeEach
    void populated() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.sql("create table a (x int); insert into a values (1), (2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into a values (1);",
                "update a set x = 0;",
                "delete from a;",
                "truncate a;",
                "merge into a using (values (1)) v (y) on a.x = v.y when matched then delete;",
                "do $$ begin delete from a; end $$;",
                "with gone as (delete from a returning x) select count(*) from gone;",
                "drop schema public cascade;",
                "drop table a;",
                "alter table a drop column x;",
            })
    void data_and_destruction_are_refused_and_nothing_changes(String harmful) {
        List<String> schema = site.schema();
        site.file("002_b.sql", harmful + "\n");
        site.file("003_c.sql", "create table c (x int);\n");

        Ended up = site.run("up").exits(3);

        assertThat(up.err()).contains("002_b.sql:1:1", "postern adopt --through", "--first-run=replay");
        assertThat(site.schema()).isEqualTo(schema);
        assertThat(site.rows("select x from a")).containsExactly("1", "2");
        assertThat(site.hasLedger()).isFalse();
        assertThat(site.run("plan", "--json").exits(3).document().decisions()).containsEntry("refuse", 1L);
    }

    @Test
    void replay_runs_the_history_for_those_who_mean_it() {
        site.file("002_b.sql", "delete from a where x = 1;\n");

        Document up = site.run("up", "--first-run=replay", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("found-in-place", 1L, "applied", 1L));
        assertThat(site.rows("select x from a")).containsExactly("2");
    }

    @Test
    void adopted_history_is_not_run_and_what_follows_is() {
        site.file("002_b.sql", "delete from a;\n");
        site.file("003_c.sql", "insert into a values (3);\n");

        Document adopt =
                site.run("adopt", "--through", "002", "--json").exits(0).document();
        assertThat(adopt.states()).isEqualTo(Map.of("001", "adopted", "002", "adopted"));
        assertThat(adopt.outcomes()).isEqualTo(Map.of("adopted", 2L));
        assertThat(site.rows("select x from a")).hasSize(2);

        site.run("up").exits(0);
        assertThat(site.rows("select x from a")).containsExactly("1", "2", "3");
        assertThat(site.run("status", "--json", "--check").exits(0).document().states())
                .isEqualTo(Map.of("001", "adopted", "002", "adopted", "003", "applied"));
    }

    @Test
    void history_of_additions_only_runs_on_what_is_there() {
        site.file("002_b.sql", "create index a_x on a (x);\ncreate table b (x int);\n");

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("found-in-place", 1L, "applied", 2L));
    }

    @Test
    void fresh_database_runs_its_whole_history() {
        site.sql("drop table a");
        site.file("002_b.sql", "insert into a values (1);\ndelete from a;\ndrop table a;\n");

        assertThat(site.run("up", "--json").exits(0).document().outcomes()).isEqualTo(Map.of("applied", 4L));
    }

    @Test
    void history_that_makes_something_twice_runs_on_a_fresh_database() {
        site.sql("drop table a");
        site.file("002_b.sql", "create index i on a (x);\ncreate index if not exists i on a (x);\n");
        site.file("003_c.sql", "create schema if not exists public;\ninsert into a values (1);\n");

        assertThat(site.run("up", "--json").exits(0).document().outcomes())
                .isEqualTo(Map.of("applied", 3L, "found-in-place", 2L));
    }
}
