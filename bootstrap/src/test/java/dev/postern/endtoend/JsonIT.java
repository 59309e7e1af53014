package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens, {@code --json} puts one document on the standard output and nothing else. */
class JsonIT {

    @RegisterExtension
    final Site site = new Site();

    @BeforeEach
    void migration() {
        site.file("001_a.sql", "create table a (x int);\n");
    }

    @Test
    void done_is_a_document_of_exit_0() {
        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.outcome()).isEqualTo("done");
        assertThat(up.hasError()).isFalse();
        assertThat(up.operationOn("public.a").get("outcome").stringValue()).isEqualTo("applied");
        assertThat(up.operationOn("public.a").get("line").intValue()).isEqualTo(1);
        assertThat(Path.of(up.operationOn("public.a").get("file").stringValue()).getFileName())
                .hasToString("001_a.sql");
    }

    @Test
    void failure_is_a_document_of_exit_1() {
        site.file("002_b.sql", "select 1 / 0;\n");

        Document up = site.run("up", "--json").exits(1).document();

        assertThat(up.outcome()).isEqualTo("failed");
        assertThat(up.error()).contains("division by zero", "002_b.sql:1:");
    }

    @Test
    void faulty_file_is_a_document_of_exit_2() {
        site.file("002_b.sql", "select 'x;\n");

        Document up = site.run("up", "--json").exits(2).document();

        assertThat(up.outcome()).isEqualTo("refused");
        assertThat(up.error()).contains("002_b.sql:1:8");
    }

    @Test
    void wrong_usage_is_a_document_of_exit_2() {
        Document up = site.run("up", "--json", "--frobnicate").exits(2).document();

        assertThat(up.command()).isEqualTo("up");
        assertThat(up.error()).contains("--frobnicate");
    }

    @Test
    void unknown_verb_is_a_document_of_exit_2() {
        Document frobnicate = site.run("frobnicate", "--json").exits(2).document();

        assertThat(frobnicate.json().get("command").isNull()).isTrue();
    }

    @Test
    void refusal_is_a_document_of_exit_3() {
        site.file("002_b.sql", "create index on missing (x);\n");

        Document up = site.run("up", "--json", "--strict").exits(3).document();

        assertThat(up.outcome()).isEqualTo("refused");
        assertThat(up.error()).contains("missing");
        assertThat(up.decisions()).containsEntry("refuse", 1L);
    }

    @Test
    void deferral_is_a_document_of_exit_4_where_it_is_to_fail() {
        site.file("002_b.sql", "create index on missing (x);\n");

        Document up = site.run("up", "--json", "--fail-on-deferred").exits(4).document();

        assertThat(up.outcome()).isEqualTo("done");
        assertThat(up.deferred()).isEqualTo(1);
    }

    @Test
    void unreachable_database_is_a_document_of_exit_5() {
        Document up = site.postern()
                .run("up", "--json", "--url", "postgres://postgres@127.0.0.1:1/x")
                .exits(5)
                .document();

        assertThat(up.outcome()).isEqualTo("failed");
        assertThat(up.error()).contains("127.0.0.1:1");
    }

    @Test
    void work_found_is_a_document_of_exit_6() {
        Document status = site.run("status", "--json", "--check").exits(6).document();

        assertThat(status.outcome()).isEqualTo("done");
        assertThat(status.states()).containsEntry("001", "pending");
    }

    @Test
    void logs_and_warnings_go_to_the_standard_error() {
        site.file("002_b.sql", "create index idx on missing (x);\n");

        Ended up = site.postern().with("POSTERN_LOG_LEVEL", "DEBUG").run("up", "--json", "--verbose");

        up.exits(0).document();
        assertThat(up.err())
                .contains("WARN  missing does not exist: deferred idx (it is created as soon as the table is there)");
    }

    @Test
    void raise_notice_of_a_migration_is_not_in_the_document() {
        site.file("002_b.sql", "do $$ begin raise notice 'hello'; end $$;\n");

        site.run("up", "--json").exits(0).document();
    }

    @Test
    void text_beyond_ascii_arrives_as_it_is_whatever_the_locale() {
        site.file("002_b.sql", "create table \"größe\" (\"Ω\" int); -- 漢字\n");

        Document up =
                site.postern().with("LC_ALL", "C").run("up", "--json").exits(0).document();

        assertThat(up.operationOn("public.\"größe\"").get("sql").stringValue()).contains("\"Ω\"");
    }

    @Test
    void every_reporting_verb_prints_a_document() {
        site.file("002_b.sql", "create index idx on missing (x);\n");

        assertThat(site.run("plan", "--json").exits(0).document().command()).isEqualTo("plan");
        assertThat(site.run("adopt", "--through", "001", "--json")
                        .exits(0)
                        .document()
                        .command())
                .isEqualTo("adopt");
        Document up = site.run("up", "--json").exits(0).document();
        assertThat(site.run("reconcile", "--json").exits(0).document().command())
                .isEqualTo("reconcile");
        assertThat(site.run("accept", "001", "--json").exits(0).document().command())
                .isEqualTo("accept");
        String waiting = up.operationOn("public.idx").get("id").stringValue();
        assertThat(site.run("withdraw", waiting, "--reason", "not coming", "--json")
                        .exits(0)
                        .document()
                        .outcomes())
                .containsEntry("withdrawn", 1L);
        assertThat(site.run("down", "--to", "0", "--json").exits(0).document().command())
                .isEqualTo("down");
        assertThat(site.run("status", "--json").exits(0).document().command()).isEqualTo("status");
    }
}
