package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that cannot be right: where, what, and nothing runs. */
class BadInputIT {

    private static final String GOOD = "create table good (x int);\n";

    @RegisterExtension
    final Site site = new Site();

    @Test
    void every_faulty_file_is_reported_with_its_place_its_line_and_a_caret() {
        site.file("001_good.sql", GOOD);
        site.file("002_quote.sql", "create table b (x int);\ninsert into b values ('oops);\n");
        site.file("003_command.sql", "creat table c (x int);\n");
        site.file("004_psql.sql", "\\set x 1\nselect 1;\n");
        site.file("005_comment.sql", "  /* never closed\n");

        Ended up = site.run("up").exits(2);

        assertThat(up.err())
                .contains("002_quote.sql:2:23:", "       insert into b values ('oops);\n" + " ".repeat(7 + 22) + "^\n")
                .contains("003_command.sql:1:1:", "       creat table c (x int);\n       ^\n", "CREATE")
                .contains("004_psql.sql:1:1:", "       \\set x 1\n       ^\n", "psql")
                .contains("005_comment.sql:1:3:", "         /* never closed\n         ^\n");
        assertThat(up.out()).isEmpty();
        assertNothingRan();
    }

    @Test
    void faulty_migration_and_its_faulty_down_file_are_both_reported() {
        site.file("001_a.sql", "select 'oops;\n");
        site.file("001_a.down.sql", "/* oops\n");

        Ended up = site.run("up").exits(2);

        assertThat(up.err()).contains("001_a.sql:1:8:", "001_a.down.sql:1:1:");
    }

    @Test
    void every_unknown_directive_is_reported_and_nothing_runs() {
        site.file("001_good.sql", GOOD);
        site.file("002_a.sql", "-- postern: on-mising=refuse\ncreate index on good (x);\n");
        site.file("003_b.sql", "select 1;\n  -- postern: frobnicate\nselect 2;\n");

        Ended up = site.run("up").exits(2);

        assertThat(up.err())
                .contains("002_a.sql:1:1:", "on-mising=refuse", "on-missing=refuse")
                .contains("003_b.sql:2:3:", "frobnicate");
        assertNothingRan();
    }

    @Test
    void unknown_directive_in_a_down_file_is_reported_before_anything_is_applied() {
        site.file("001_good.sql", GOOD);
        site.file("001_good.down.sql", "-- postern: frobnicate\ndrop table good;\n");

        Ended up = site.run("up").exits(2);

        assertThat(up.err()).contains("001_good.down.sql:1:1:");
        assertNothingRan();
    }

    @Test
    void two_files_of_one_version_are_named() {
        site.file("001_good.sql", GOOD);
        site.file("1_other.sql", GOOD);

        Ended up = site.run("up").exits(2);

        assertThat(up.err()).contains("001_good.sql", "1_other.sql", "version 1");
        assertNothingRan();
    }

    @Test
    void empty_folder_and_missing_folder_are_named() {
        assertThat(site.run("up").exits(2).err())
                .contains("no migrations", site.folder().toString());

        Ended missing = site.run("up", "--dir", site.folder() + "/nowhere").exits(2);
        assertThat(missing.err()).contains("no such folder", site.folder() + "/nowhere");
        assertNothingRan();
    }

    @Test
    void file_that_is_not_text_is_named() throws IOException {
        Files.write(site.folder().resolve("001_a.sql"), new byte[] {(byte) 0xff, (byte) 0xfe, 's', 0});

        assertThat(site.run("up").exits(2).err()).contains("001_a.sql", "UTF-8");
    }

    @Test
    void what_the_grammar_does_not_know_is_left_to_the_server() {
        site.file("001_good.sql", GOOD + "create table weird (x int) frobnicate;\n");

        Ended up = site.run("up").exits(1);

        assertThat(up.err()).contains("001_good.sql:2:28", "syntax error");
    }

    @Test
    void changed_file_that_was_applied_is_refused_until_it_is_accepted() {
        site.file("001_good.sql", GOOD + "create index good_x on good (x);\n");
        site.run("up").exits(0);
        site.file("001_good.sql", GOOD + "create index good_x on good (x desc);\n");
        site.file("002_b.sql", "create table b (x int);\n");

        Ended refused = site.run("up").exits(3);
        assertThat(refused.err()).contains("001_good.sql:2:1", "good_x", "postern accept 001");
        assertThat(site.value("select to_regclass('b') is null")).isEqualTo("t");
        Document plan = site.run("plan", "--json").exits(3).document();
        assertThat(plan.outcome()).isEqualTo("refused");

        site.run("accept", "001").exits(0);
        Document up = site.run("up", "--json").exits(0).document();
        assertThat(up.states()).isEqualTo(Map.of("002", "applied"));
        assertThat(site.value("select indexdef from pg_indexes where indexname = 'good_x'"))
                .endsWith("(x)");
    }

    @Test
    void statement_added_to_a_file_that_was_applied_is_a_change() {
        site.file("001_good.sql", GOOD);
        site.run("up").exits(0);
        site.file("001_good.sql", GOOD + "create table added (x int);\n");

        assertThat(site.run("up").exits(3).err()).contains("001_good.sql:2:1", "added");
        assertThat(site.value("select to_regclass('added') is null")).isEqualTo("t");
    }

    @Test
    void comments_white_space_and_line_ends_are_no_change() {
        site.file("001_good.sql", "create table good (x int);\ncreate index good_x on good (x);\n");
        site.run("up").exits(0);
        site.file(
                "001_good.sql",
                "-- why\r\n\r\ncreate   table good /* yes */ (x int);;\r\n\tcreate index good_x\r\non good (x)\r\n");

        Document up = site.run("up", "--json").exits(0).document();

        assertThat(up.operations()).isEmpty();
    }

    @Test
    void name_of_a_migration_that_there_is_none_of_is_wrong_usage_and_runs_nothing() {
        site.file("001_good.sql", GOOD);

        assertThat(site.run("accept", "999").exits(2).err()).contains("999");
        assertThat(site.run("accept", "001").exits(2).err()).contains("001");
        assertThat(site.run("up", "--to", "999").exits(2).err()).contains("999", "001");
        assertThat(site.run("adopt", "--through", "999").exits(2).err()).contains("999");
        assertThat(site.run("withdraw", "001/00000000", "--reason", "none")
                        .exits(2)
                        .err())
                .contains("001/00000000");
        assertNothingRan();
    }

    private void assertNothingRan() {
        assertThat(site.schema()).isEmpty();
        assertThat(site.hasLedger()).isFalse();
    }
}
