package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a statement that something is missing for, by policy, flag and directive. */
class MissingIT {

    private static final String INDEX = "create index idx on missing (x);\n";
    private static final String READING = "create table target (x int);\ninsert into target select x from missing;\n";

    @RegisterExtension
    final Site site = new Site();

    @Test
    void strict_and_on_missing_refuse_run_nothing() {
        site.file("001_a.sql", "create table a (x int);\n" + INDEX);

        for (String flag : new String[] {"--strict", "--on-missing=refuse"}) {
            Ended up = site.run("up", flag).exits(3);
            assertThat(up.err()).contains("001_a.sql:2:1", "table public.missing");
            assertThat(site.schema()).isEmpty();
            assertThat(site.hasLedger()).isFalse();
        }
        site.run("up", "--strict", "--on-missing=defer").exits(2);
    }

    @Test
    void directive_refuses_for_its_statement_alone() {
        site.file("001_a.sql", "create index other on missing (y);\n-- postern: on-missing=refuse\n" + INDEX);

        Document up = site.run("up", "--json").exits(3).document();
        assertThat(up.decisions()).isEqualTo(Map.of("defer", 1L, "refuse", 1L));
        assertThat(up.error()).contains("001_a.sql:3:1").doesNotContain("001_a.sql:1:1");

        site.sql("create table missing (x int, y int)");
        site.run("up").exits(0);
    }

    @Test
    void data_that_reads_something_missing_is_refused_but_waits_with_on_missing_defer() {
        site.file("001_a.sql", READING);

        assertThat(site.run("up").exits(3).err()).contains("001_a.sql:2:1", "public.missing");

        Document up = site.run("up", "--on-missing=defer", "--json").exits(0).document();
        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 1L, "deferred", 1L));
        site.sql("create table missing (x int); insert into missing values (7)");
        site.run("up").exits(0);
        assertThat(site.rows("select x from target")).containsExactly("7");
    }

    @Test
    void deferral_fails_a_pipeline_that_asks_for_it_and_shows_in_the_check() {
        site.file("001_a.sql", INDEX);

        site.run("plan", "--fail-on-deferred").exits(4);
        site.run("up", "--fail-on-deferred").exits(4);
        site.run("status").exits(0);
        site.run("status", "--check").exits(6);
        site.run("reconcile", "--fail-on-deferred").exits(4);
        site.sql("create table missing (x int)");
        site.run("reconcile", "--fail-on-deferred").exits(0);
        site.run("status", "--check").exits(0);
    }

    @Test
    void dropping_something_on_a_missing_table_waits_and_dropping_the_missing_table_is_done() {
        site.file("001_a.sql", "alter table missing drop column x;\ndrop table absent;\n");

        assertThat(site.run("up", "--json").exits(0).document().decisions())
                .isEqualTo(Map.of("defer", 1L, "already-in-place", 1L));
    }

    @Test
    void several_actions_of_one_alter_table_are_judged_one_by_one() {
        site.sql("create table a (x int)");
        site.file("001_a.sql", """
                alter table a add column y int, add constraint a_x_check check (x > 0),
                  add constraint a_b_fkey foreign key (x) references missing (id);
                """);

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcomes()).isEqualTo(Map.of("applied", 2L, "deferred", 1L));
        assertThat(site.schema()).contains("column a.y integer false", "constraint a a_x_check CHECK ((x > 0))");
    }

    @Test
    void index_of_the_same_name_and_another_definition_is_a_conflict_and_nothing_runs() {
        site.sql("create table a (x int, y int); create index idx on a (y)");
        site.file("001_a.sql", "create table b (x int);\ncreate index if not exists idx on a (x);\n");

        Ended up = site.run("up").exits(3);

        assertThat(up.err()).contains("idx", "expected", "found", "(y)", "(x)");
        assertThat(site.value("select to_regclass('b') is null")).isEqualTo("t");
    }

    @Test
    void index_of_the_same_definition_is_found_in_place() {
        site.sql("create table a (x int, t text); create index idx on a using btree (lower(t), x) where (x > 0)");
        site.file("001_a.sql", "CREATE INDEX idx ON public.a (LOWER(t), x ASC) WHERE x>0;\n");

        assertThat(site.run("up", "--json").exits(0).document().outcomes()).isEqualTo(Map.of("found-in-place", 1L));
    }
}
