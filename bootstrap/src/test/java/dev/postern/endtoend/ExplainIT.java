package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What statements mean, told without running any. */
class ExplainIT {

    private static final Postern ALONE = Postern.bare();

    @RegisterExtension
    final Site site = new Site();

    @Test
    void file_is_explained_behind_its_history_without_a_database() {
        site.file("001_t.sql", "create table t (id int primary key, a int);\n");
        String file = site.file("002_i.sql", "create index i on t (a);\ndo $$ begin perform 1; end $$;\n")
                .toString();

        Ended explained = ALONE.run("explain", file).exits(0);

        assertThat(explained.err()).isEmpty();
        assertThat(explained.out())
                .contains("create index public.i   " + file + ":1  002/")
                .contains("needs    table public.t exists\n             column public.t.a exists\n")
                .contains(
                        "lock     SHARE on public.t\n", "runs     in a transaction\n", "inverse  DROP INDEX public.i\n")
                .contains("meaning  not known")
                .endsWith("2 statements: 1 understood, 0 data, 1 opaque\n");
    }

    @Test
    void folder_is_summed_up() {
        site.example();

        Ended summary =
                ALONE.run("explain", site.folder().toString(), "--summary").exits(0);

        assertThat(summary.lines()).startsWith("21 statements").contains("  opaque       0    0.0 %");
        assertThat(summary.out()).contains("by kind\n  create index ").doesNotContain("opaque, by");
    }

    @Test
    void standard_input_is_explained() {
        Path draft = site.file("draft.txt", "create index concurrently i on t (a);\ninsert into t values (1);\n");

        Ended explained = ALONE.runReading(draft, "explain", "-", "--json").exits(0);

        assertThat(explained.lines()).hasSize(1);
        assertThat(explained.out())
                .contains("\"command\":\"explain\"", "\"file\":\"standard input\"", "\"transactional\":false")
                .contains("\"inverse\":{\"way\":\"from-catalog\"", "\"data\":{\"count\":1,\"percent\":50.0}");
    }

    @Test
    void database_adds_what_would_be_done_and_is_left_alone() {
        site.sql("create table t (a int)");
        String file = site.file(
                        "draft.sql", "create table t (a int); create index i on t (a); create index j on u (a);\n")
                .toString();

        Ended explained = ALONE.run("explain", file, "--url", site.url()).exits(0);

        assertThat(explained.out())
                .contains("verdict  already in place: ", "verdict  apply\n")
                .contains("verdict  defer: waits for table public.u\n");
        assertThat(site.value("select to_regclass('i') is null")).isEqualTo("t");
        assertThat(site.hasLedger()).isFalse();
    }

    @Test
    void what_cannot_be_explained_is_said_with_its_place() {
        String faulty = site.file("002_quote.sql", "select 1;\nselect 'oops;\n").toString();

        assertThat(ALONE.run("explain", faulty).exits(2).err()).contains(faulty + ":2:8:", "^");
        assertThat(ALONE.run("explain", site.folder() + "/nowhere.sql").exits(2).err())
                .contains("nowhere.sql", "there is no such file");
        String fine = site.file("003_a.sql", "select 1;\n").toString();
        ALONE.run("explain", fine, "--url", "postgres://x@127.0.0.1:1/x").exits(5);
    }
}
