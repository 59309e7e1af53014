package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SQL around runs and migrations, on a real database. */
class HookIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void hooks_run_around_runs_and_migrations_and_after_a_failure() throws IOException {
        Files.createDirectory(site.folder().resolve("hooks"));
        site.file(
                "hooks/before-run.sql",
                "create table if not exists heard (n int generated always as identity, what text);\n");
        site.file("hooks/before-migration.sql", """
                set work_mem = '7MB';
                insert into heard (what) values ('before');
                """);
        site.file("hooks/after-migration.sql", """
                insert into heard (what) values ('after');
                vacuum heard;
                """);
        site.file("hooks/after-run.sql", """
                insert into heard (what) values ('done');
                grant select on heard to nobody_of_that_name;
                """);
        site.file("hooks/on-failure.sql", "insert into heard (what) values ('failed');\n");
        site.file(
                "001_a.sql",
                "create table a (x text default current_setting('work_mem'));\ninsert into a default values;\n");
        site.file("002_b.sql", "create table b (x int);\n");

        Ended up = site.run("up").exits(0);

        assertThat(up.out()).contains("hook after-run left out this time").contains("nobody_of_that_name");
        assertThat(heard()).isEqualTo("before,after,before,after,done");
        assertThat(site.value("select x from a")).isEqualTo("7MB");

        site.file("003_c.sql", "insert into b values (1 / 0);\n");
        site.run("up").exits(1);
        assertThat(heard()).isEqualTo("before,after,before,after,done,before,failed");
        assertThat(site.run("status", "--json").exits(0).document().states()).containsOnlyKeys("001", "002", "003");

        site.file("hooks/afterwards.sql", "select 1;\n");
        assertThat(site.run("plan").exits(2).err()).contains("this is the name of no hook", "after-run.sql");
    }

    @Test
    void plan_shows_them_and_is_made_on_what_they_make_and_down_runs_them() throws IOException {
        Files.createDirectory(site.folder().resolve("hooks"));
        site.file(
                "hooks/before-run.sql",
                "create schema if not exists app;\ncreate table if not exists heard (what text);\n");
        site.file("hooks/after-migration.sql", "insert into heard values ('after');\n");
        site.file("001_a.sql", "create table app.a (x int);\n");

        Ended plan = site.run("plan").exits(0);
        assertThat(plan.lines().stream().map(String::strip))
                .containsSubsequence(
                        "hook  before-run",
                        "apply  create schema app",
                        "apply  create table app.a",
                        "hook  after-migration",
                        "apply  insert public.heard");
        assertThat(site.run("plan", "--json").exits(0).out()).contains("\"hooks\":[{\"moment\":\"before-run\"");
        site.run("up").exits(0);
        site.run("down").exits(0);
        assertThat(site.rows("select what from heard")).containsExactly("after", "after");
        assertThat(site.value("select to_regclass('app.a') is null")).isEqualTo("t");

        site.file("hooks/after-run.sql", "create table heard (y int);\n");
        assertThat(site.run("plan").exits(3).err()).contains("hook after-run");
        assertThat(site.run("up").exits(3).err()).contains("hook after-run", "public.heard is in conflict");
        assertThat(site.value("select to_regclass('app.a') is null")).isEqualTo("t");
    }

    private String heard() {
        return site.value("select string_agg(what, ',' order by n) from heard");
    }
}
