package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that is away, that dies, that does not let us; and a person who loses patience. */
class SurroundingsIT {

    @RegisterExtension
    final Site site = new Site();

    @Test
    void catalog_that_the_role_may_not_read_is_a_database_that_is_unavailable() {
        site.file("001_a.sql", "create index a_x on a (x);\n");
        site.sql("create table a (x int); revoke select on pg_catalog.pg_attribute from public");
        try (Guest guest = Guest.of(site)) {
            Ended plan =
                    site.postern().with("POSTERN_URL", guest.url()).run("plan").exits(5);

            assertThat(plan.err())
                    .contains("the catalog could not be read: ", "pg_attribute", "what the role may read")
                    .doesNotContain("bug of Postern's");
        }
    }

    @Test
    void unreachable_database_is_exit_5() {
        site.file("001_a.sql", "create table a (x int);\n");

        Ended up = site.run("up", "--url", "postgres://postgres@127.0.0.1:1/x").exits(5);

        assertThat(up.err()).startsWith("ERROR  ").contains("127.0.0.1:1", "host and port of the address");
        assertThat(up.err()).doesNotContain("Exception");
    }

    @Test
    void missing_database_is_exit_5_in_the_servers_words() {
        site.file("001_a.sql", "create table a (x int);\n");

        Ended up = site.run("up", "--url", site.url() + "_not_there").exits(5);

        assertThat(up.err())
                .contains("database \"" + site.database().name() + "_not_there\" does not exist")
                .contains("make the database first");
    }

    @Test
    void role_that_may_not_create_the_ledger_is_refused_with_a_remedy() {
        site.file("001_a.sql", "create table a (x int);\n");
        try (Guest guest = Guest.of(site)) {
            Ended up = site.run("up", "--url", guest.url()).exits(3);

            assertThat(up.err())
                    .contains("role " + guest.name() + " may not create schema postern")
                    .contains("CREATE SCHEMA postern AUTHORIZATION " + guest.name());
            assertThat(site.hasLedger()).isFalse();
        }
    }

    @Test
    void role_that_may_not_read_the_ledger_is_told_what_reading_needs() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.run("up").exits(0);
        try (Guest guest = Guest.of(site)) {
            Ended status = site.run("status", "--url", guest.url()).exits(3);

            assertThat(status.err())
                    .contains("GRANT USAGE ON SCHEMA postern TO " + guest.name())
                    .contains("GRANT SELECT ON ALL TABLES IN SCHEMA postern TO " + guest.name())
                    .doesNotContain("CREATE SCHEMA");
        }
    }

    @Test
    void role_that_may_only_read_is_told_what_it_may_not_do_and_sees_the_status() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create index idx on missing (x);\n");
        try (Guest guest = Guest.of(site)) {
            Document before =
                    site.run("plan", "--json", "--url", guest.url()).exits(3).document();
            assertThat(before.decisions()).isEqualTo(Map.of("refuse", 1L, "defer", 1L));
            assertThat(site.run("status", "--json", "--url", guest.url())
                            .exits(0)
                            .document()
                            .states())
                    .containsEntry("001", "pending");
            assertThat(site.hasLedger()).isFalse();

            site.run("up").exits(0);
            site.sql("grant usage on schema postern to %1$s; grant select on all tables in schema postern to %1$s"
                    .formatted(guest.name()));
            assertThat(site.run("status", "--json", "--url", guest.url())
                            .exits(0)
                            .document()
                            .states())
                    .containsEntry("001", "applied");
            assertThat(site.run("plan", "--json", "--url", guest.url())
                            .exits(0)
                            .document()
                            .deferred())
                    .isEqualTo(1);
        }
    }

    @Test
    void role_that_may_not_read_the_ledger_is_told_so() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.run("up").exits(0);
        try (Guest guest = Guest.of(site)) {
            Ended status = site.run("status", "--url", guest.url());

            assertThat(status.exit()).isIn(3, 5);
            assertThat(status.err()).contains("permission denied").doesNotContain("bug");
        }
    }

    @Test
    void session_that_dies_half_way_is_exit_5_and_leaves_the_ledger_whole() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "insert into a values (1);\nselect pg_sleep(50);\n");
        try (Running up = site.postern().start("up", "--json")) {
            site.terminateSession("pg_sleep(50)");

            Document died = up.end().exits(5).document();
            assertThat(died.outcome()).isEqualTo("failed");
            assertThat(died.error()).containsIgnoringCase("terminat");
        }
        assertThat(site.ledger()).containsExactly("001|1|applied");
        assertThat(site.rows("select * from a")).isEmpty();

        site.file("002_b.sql", "insert into a values (1);\nselect pg_sleep(0);\n");
        site.run("up").exits(0);
        assertThat(site.rows("select * from a")).containsExactly("1");
    }

    @Test
    void a_run_whose_session_dies_goes_on_with_another_where_no_rows_were_changed() throws SQLException {
        site.file("001_a.sql", "create table a (x int);\n");
        site.run("up").exits(0);
        site.file("002_b.sql", "create table b (x int);\nalter table a add column y int;\n");
        try (Connection holder = site.database().connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table a in access share mode");
            try (Running up = site.postern().start("up", "--json", "--lock-timeout", "30s")) {
                site.await("select exists (select from pg_locks l join pg_stat_activity a using (pid)"
                        + " where not l.granted and a.datname = current_database())");
                site.rows("select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a using (pid)"
                        + " where not l.granted and a.datname = current_database()");
                holder.rollback();

                Document done = up.end().exits(0).document();
                assertThat(done.json().get("warnings").toString())
                        .contains("the connection was lost, and the run went on with a new one");
            }
        }
        assertThat(site.ledger()).containsExactly("001|1|applied", "002|1|applied", "002|2|applied");
    }

    @Test
    void interrupted_run_ends_soon_and_leaves_nothing_half_done() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "insert into a values (1);\nselect pg_sleep(50);\n");
        try (Running up = site.postern().start("up")) {
            site.awaitStatement("pg_sleep(50)");

            Ended told = up.terminate().end(Duration.ofSeconds(15)).exits(143);

            assertThat(told.err()).contains("the run was told to end, and stopped at ", "002_b.sql:2:1");
        }
        site.await("select not exists (select from pg_stat_activity where datname = current_database()"
                + " and strpos(query, 'pg_sleep') > 0 and pid <> pg_backend_pid())");
        assertThat(site.ledger()).containsExactly("001|1|applied");
        assertThat(site.rows("select * from a")).isEmpty();
    }

    @Test
    void killed_run_is_taken_up_by_the_next() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "insert into a values (1);\nselect pg_sleep(3);\n");
        try (Running up = site.postern().start("up")) {
            site.awaitStatement("pg_sleep(3)");
            up.kill().end();
        }

        site.run("up").exits(0);

        assertThat(site.rows("select * from a")).containsExactly("1");
        assertThat(site.rows("select outcome, count(*) from postern.entry group by 1"))
                .contains("applied|3");
    }

    @Test
    void second_run_that_does_not_wait_long_enough_is_exit_5() {
        site.file("001_a.sql", "select pg_sleep(50);\n");
        try (Running first = site.postern().start("up")) {
            site.awaitStatement("pg_sleep(50)");

            Ended second = site.run("up", "--wait", "200ms").exits(5);

            assertThat(second.err()).contains("another run").contains("--wait");
            site.terminateSession("pg_sleep(50)");
            first.end().exits(5);
        }
    }

    @Test
    void two_runs_at_once_on_a_fresh_database_both_succeed_and_apply_everything_once() {
        for (int number = 1; number <= 8; number++) {
            site.file("00" + number + "_t.sql", """
                    create table t%1$d (x int);
                    create index t%1$d_x on t%1$d (x);
                    insert into t%1$d values (1);
                    """.formatted(number));
        }
        try (Running one = site.postern().start("up", "--json");
                Running other = site.postern().start("up", "--json")) {
            assertThat(one.end().exits(0).document().outcome()).isEqualTo("done");
            assertThat(other.end().exits(0).document().outcome()).isEqualTo("done");
        }

        assertThat(site.ledger())
                .hasSize(24)
                .allMatch(row -> row.endsWith("|applied"))
                .doesNotHaveDuplicates();
        assertThat(site.rows("select * from t8")).isEqualTo(List.of("1"));
    }
}
