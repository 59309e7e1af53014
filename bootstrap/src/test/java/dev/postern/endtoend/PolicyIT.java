package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What happens where something is missing: by kind, by statement, by run. */
class PolicyIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void kinds_differ_in_what_they_wait_for() {
        site.sql("create table there (x int)");
        Map<String, Integer> exits = Map.of(
                "create index i on missing (x);", 0,
                "alter table missing add column y int;", 0,
                "comment on table missing is 'x';", 0,
                "alter table missing drop column y;", 0,
                "insert into missing values (1);", 0,
                "insert into there select x from missing;", 3,
                "create view v as select x from missing;", 0,
                "create table t (like missing);", 3,
                "alter table missing enable row level security;", 3,
                "drop table missing;", 0);
        exits.forEach((statement, exit) -> {
            site.file("001_a.sql", statement + "\n");
            assertThat(site.run("plan").exit()).as(statement).isEqualTo(exit);
        });
    }

    @Test
    void statement_overrides_its_kind_and_the_run_overrides_the_policy() {
        site.file("001_a.sql", "-- postern: on-missing=refuse\ncreate index i on missing (x);\n");
        site.run("up").exits(3);
        site.file("001_a.sql", "create index i on missing (x);\n");
        site.run("up", "--strict").exits(3);
        site.run("up", "--on-missing=refuse").exits(3);
        site.file("001_a.sql", "alter table missing enable row level security;\n");
        site.run("up").exits(3);
        site.run("up", "--on-missing=defer", "--fail-on-deferred").exits(4);
        assertThat(site.run("status", "--json").exits(0).document().deferred()).isEqualTo(1);
    }

    @Test
    void misspelt_column_is_refused_and_a_misspelt_table_is_told() {
        site.sql("create table customers (id int, email text)");
        site.file("001_a.sql", "create index i on customers (emial);\n");
        assertThat(site.run("up").exits(3).err()).contains("did you mean email?");
        assertThat(site.run("plan", "--json")
                        .exits(3)
                        .document()
                        .operationOn("public.i")
                        .get("decision")
                        .stringValue())
                .isEqualTo("refuse");

        site.file("001_a.sql", "create index i on custmers (email);\n");
        assertThat(site.run("up", "--json").exits(0).document().warnings())
                .contains("table public.custmers is in no migration and not in the database; is customers meant?");
    }

    @Test
    void what_waits_is_listed_with_its_migration_its_cause_and_since_when() {
        site.file("004_a.sql", "create index i on missing (x);\ncreate table t (x int);\n");
        site.run("up").exits(0);

        assertThat(site.run("status", "--deferred").exits(0).out())
                .contains("004", "create index public.i", "waits for table public.missing", "since 20", "004_a.sql:1");
        Document listed = site.run("status", "--deferred", "--json").exits(0).document();
        JsonNode index = listed.operationOn("public.i");
        assertThat(Document.texts(index.get("waitsFor"))).containsExactly("table public.missing");
        assertThat(index.get("since").stringValue()).startsWith("20").endsWith("Z");
        assertThat(listed.outcomes()).isEqualTo(Map.of("deferred", 1L));
    }

    @Test
    void accepted_text_withdraws_what_waited_and_is_gone_and_makes_what_is_new_pending() {
        site.file("001_a.sql", "create table a (x int);\ncreate index i on missing (x);\n");
        site.run("up").exits(0);
        site.file("001_a.sql", "create table a (x int);\ncreate index a_x on a (x);\n");
        site.run("up").exits(3);

        site.run("accept", "001").exits(0);

        assertThat(site.rows("select outcome, reason from postern.status where object = 'public.i'"))
                .containsExactly("withdrawn|no longer in the accepted text");
        assertThat(site.run("status", "--json").exits(0).document().deferred()).isZero();
        assertThat(site.run("up", "--json").exits(0).document().outcomes())
                .isEqualTo(Map.of("applied", 2L, "withdrawn", 1L));
        assertThat(site.value("select to_regclass('a_x') is not null")).isEqualTo("t");
    }
}
