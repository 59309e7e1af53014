package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plans that are written down, looked at, and run as they are. */
class ReviewedPlanIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void a_plan_is_run_as_it_was_made_or_not_at_all() throws IOException {
        site.file("001_a.sql", "create table a (x int);\ncreate index on b (x);\n");
        Path plan = site.folder().resolve("plan.json");
        site.run("plan", "--out", plan.toString()).exits(0);
        assertThat(Files.readString(plan)).contains("create table a (x int)", "\"apply\"", "\"defer\"", "public.b");

        site.sql("create table b (x int)");
        Ended refused = site.run("up", "--plan", plan.toString()).exits(3);
        assertThat(refused.err())
                .contains("the plan is not what would be done now", "in the plan \"defer\", now \"apply\"");
        assertThat(site.schema()).noneMatch(line -> line.startsWith("relation a "));

        site.sql("drop table b");
        site.run("up", "--plan", plan.toString()).exits(0);
        assertThat(site.ledger()).containsExactly("001|1|applied", "001|2|deferred");
        site.run("up", "--plan", plan.toString()).exits(3);
    }

    @Test
    void behind_what_nobody_knows_the_effects_of_it_stops_where_it_comes_out_otherwise() throws IOException {
        site.file("001_a.sql", """
                create table a (x int);
                do $$ begin execute 'create table ' || 'b (x int)'; end $$;
                create index on b (x);
                """);
        Path plan = site.folder().resolve("plan.json");
        site.run("plan", "--out", plan.toString()).exits(0);

        Ended stopped = site.run("up", "--plan", plan.toString()).exits(1);

        assertThat(stopped.err()).contains("has come out otherwise than in the plan", "now \"apply\"");
        assertThat(site.schema()).noneMatch(line -> line.startsWith("relation a "));
    }
}
