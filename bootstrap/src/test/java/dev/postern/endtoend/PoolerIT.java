package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Behind a proxy that pools transactions. */
class PoolerIT {

    @RegisterExtension
    final Site site = new Site();

    private final Pooler pooler = started();

    private Pooler started() {
        Pooler.isInstalledOrSkip();
        return Pooler.before(site, 3);
    }

    @AfterEach
    void close() {
        pooler.close();
    }

    private Postern behind() {
        return site.postern().with("POSTERN_URL", pooler.url(site));
    }

    @Test
    void migrations_are_applied_settled_and_taken_back_by_a_run_that_holds_a_lease() {
        site.file("001_a.sql", """
                set work_mem = '77MB';
                set search_path = other, public;
                create table a (x int);
                create index waiting on missing (x);
                insert into a values (1);
                create temp table scratch (x int);
                """);
        site.file("002_b.sql", "create table b (x int);\ncreate index b_x on b (x);\n");

        assertThat(behind().run("plan").exits(0).out()).contains("7 apply, 1 defer");
        assertThat(site.hasLedger()).isFalse();
        behind().run("up").exits(0);
        site.sql("create table missing (x int)");
        behind().run("up").exits(0);

        assertThat(site.rows("select distinct outcome from postern.latest_entry"))
                .containsExactly("applied");
        assertThat(site.value("select token is null from postern.lease")).isEqualTo("t");
        for (int each = 0; each < 6; each++) {
            assertThat(pooler.value(
                            site,
                            "select string_agg(name, ',') from pg_settings where source = 'session' and name !~ '^transaction_'"
                                    + " and name <> all (array['client_encoding', 'DateStyle', 'TimeZone', 'application_name',"
                                    + " 'extra_float_digits'])"))
                    .isNull();
            assertThat(pooler.value(site, "select to_regclass('pg_temp.scratch') is null"))
                    .isEqualTo("t");
        }
        site.file("001_a.down.sql", "drop table a;\ndrop index if exists waiting;\n");
        behind().run("down", "--to", "001").exits(0);
        assertThat(site.value("select to_regclass('b') is null")).isEqualTo("t");
    }

    @Test
    void what_cannot_run_in_a_transaction_is_refused_in_the_plan_and_done_at_the_direct_address() {
        site.file("001_a.sql", "create table a (x int);\n");
        site.file("002_b.sql", "create index concurrently a_x on a (x);\n");

        Ended refused = behind().run("up").exits(3);

        assertThat(refused.err()).contains("behind a proxy that pools transactions", "--direct-url");
        assertThat(site.value("select to_regclass('a') is null")).isEqualTo("t");
        assertThat(behind().run("plan").exits(3).err()).contains("--direct-url");
        Postern direct = behind().with("POSTERN_DIRECT_URL", site.url());
        direct.run("plan").exits(0);
        direct.run("up").exits(0);
        assertThat(site.value("select indisvalid from pg_index where indexrelid = 'a_x'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void what_is_set_for_later_transactions_is_refused_in_the_plan() {
        site.file("001_a.sql", "set search_path = other;\ncommit;\ncreate table a (x int);\n");

        assertThat(behind().run("up").exits(3).err()).contains("is to hold for transactions behind its own");
    }

    @Test
    void crowd_behind_it_and_beside_it_applies_everything_once() {
        for (int number = 1; number <= 5; number++) {
            site.file(
                    "00" + number + "_t.sql",
                    "create table t%1$d (x int);\ninsert into t%1$d values (1);\n".formatted(number));
        }
        List<Running> all = List.of(
                behind().start("up", "--wait", "5m"),
                site.postern().start("up", "--wait", "5m"),
                behind().start("up", "--wait", "5m"),
                behind().start("up", "--wait", "5m"));
        all.forEach(each -> each.end(CrashIT.LIMIT).exits(0));

        assertThat(site.ledger()).hasSize(10).allMatch(row -> row.endsWith("|applied"));
        assertThat(Picture.appliedTwice(site)).isEmpty();
    }

    @Test
    void holder_that_was_stopped_and_goes_on_can_change_nothing() {
        for (int number = 1; number <= 9; number++) {
            site.file("00" + number + "_t.sql", """
                    create table t%1$d (x int);
                    insert into t%1$d select 1 from pg_sleep(0.3);
                    """.formatted(number));
        }
        try (Running old = behind().start("up")) {
            awaitEntries(4);
            signal("STOP", old);
            String token = site.value("select token from postern.lease");
            site.sql("update postern.lease set renewed_at = renewed_at - interval '5 minutes'");
            try (Running next = behind().start("up", "--wait", "2m")) {
                while (!next.err().text().contains("another run")
                        && site.value("select token from postern.lease").equals(token)) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
                signal("CONT", old);
                Ended first = old.end(CrashIT.LIMIT);
                Ended second = next.end(CrashIT.LIMIT).exits(0);
                assertThat(first.exit()).as("%s%n%s", first, second).isIn(0, 5);
            }
        }
        assertThat(Picture.appliedTwice(site)).isEmpty();
        assertThat(site.value("select count(*) from postern.latest_entry where outcome = 'applied'"))
                .isEqualTo("18");
    }

    private void awaitEntries(int count) {
        site.await("select to_regclass('postern.entry') is not null");
        site.await("select count(*) >= " + count + " from postern.entry");
    }

    private static void signal(String name, Running running) {
        try {
            new ProcessBuilder(
                            "kill", "-s", name, Long.toString(running.process().pid()))
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
