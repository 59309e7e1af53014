package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements that commit by themselves, and what becomes of them when their run ends in the middle. */
class HalfDoneIT {

    private static final String PROCEDURE = """
            create table filled (x int);
            create procedure fill() language plpgsql as $$
            begin
              insert into filled values (1);
              commit;
              perform pg_sleep(1);
              insert into filled values (2);
            end $$;
            """;

    @RegisterExtension
    final Site site = new Site();

    @Test
    void procedure_that_commits_by_itself_is_asked_about_and_goes_on_as_somebody_says() {
        site.file("001_a.sql", PROCEDURE);
        site.file("002_b.sql", "-- postern: transaction=none\ncall fill();\ninsert into filled values (3);\n");
        try (Running up = site.postern().start("up")) {
            site.awaitStatement("call fill");
            up.kill().end();
        }

        Ended refused = site.run("up").exits(3);

        String id = site.value("select operation from postern.status where outcome = 'started'");
        assertThat(refused.err())
                .contains("was begun by a run that did not end", "postern resolve " + id + " --as=applied");
        assertThat(site.run("resolve", id, "--as=applied").exits(0).out()).contains(id + " counts as applied");
        site.run("up").exits(0);
        assertThat(site.value("select count(*) from filled where x in (1, 3)")).isEqualTo("2");
        assertThat(site.value("select string_agg(outcome, ',' order by id) from postern.run"))
                .isEqualTo("cut off,done,done");
    }

    @Test
    void rows_outside_a_shared_transaction_are_committed_together_with_what_the_ledger_says_of_them() {
        site.file("001_a.sql", """
                -- postern: transaction=none
                create table a (x int);
                insert into a values (1);
                insert into a select 2 from pg_sleep(1);
                vacuum a;
                """);
        try (Running up = site.postern().start("up")) {
            site.awaitStatement("pg_sleep");
            up.kill().end();
        }

        site.run("up").exits(0);

        assertThat(site.rows("select x from a order by x")).containsExactly("1", "2");
        assertThat(site.rows("select distinct outcome from postern.latest_entry"))
                .containsExactly("applied");
    }

    @Test
    void statement_that_is_running_is_cancelled_when_the_run_is_told_to_end() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "insert into a values (1);\nselect pg_sleep(50);\n");
        try (Running up = site.postern().start("up")) {
            site.awaitStatement("pg_sleep(50)");

            Ended told = up.terminate().end(Duration.ofSeconds(4)).exits(143);

            assertThat(told.err())
                    .contains("the run was told to end, and stopped at ", "002_b.sql:2:1")
                    .contains("What stands before it is applied and recorded");
        }
        assertThat(site.ledger()).containsExactly("001|1|applied");
        assertThat(site.value("select outcome from postern.run")).isEqualTo("interrupted");
        assertThat(site.value("select count(*) from pg_locks where locktype = 'advisory' and database ="
                        + " (select oid from pg_database where datname = current_database())"))
                .isEqualTo("0");
    }
}
