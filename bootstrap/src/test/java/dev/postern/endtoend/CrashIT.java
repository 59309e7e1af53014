package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunReport;
import dev.postern.postgres.server.CrashableServer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whatever is killed, and whenever: the next run goes on by itself, and ends as if nothing had happened. How often it is
 * tried is said by {@code -Dpostern.kills} and {@code -Dpostern.server.kills}.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("postern.kills", 20);
    private static final int SERVER_KILLS = Integer.getInteger("postern.server.kills", 5);
    static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("postern.kills.seed", 4711);

    private final Random random = new Random(SEED);

    @Test
    void next_run_ends_like_the_straight_one_wherever_the_tool_was_killed() {
        Straight straight = Straight.on(new Site());
        int hits = 0;
        for (int tried = 0; hits < KILLS; tried++) {
            try (Site site = new Site()) {
                CrashHistory.into(site);
                hits += killed(site, straight) ? 1 : 0;
                straight.isReachedOn(site, "kill " + tried);
            }
        }
        Figures.write("SIGKILL of the tool", hits + " kills, 0 wrong ends, 0 repairs by hand");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void next_run_ends_like_the_straight_one_wherever_the_server_crashed() {
        try (CrashableServer server = CrashableServer.start()) {
            Straight straight = Straight.on(new Site(server.newDatabase()));
            for (int hits = 0; hits < SERVER_KILLS; hits++) {
                try (Site site = new Site(server.newDatabase())) {
                    CrashHistory.into(site);
                    try (Running up = site.postern().start("up")) {
                        pauseWithin(up, site, straight);
                        server.crash();
                        up.end(LIMIT);
                    }
                    server.restart();
                    straight.isReachedOn(site, "crash " + hits);
                }
            }
        }
        Figures.write("immediate shutdown of the server", SERVER_KILLS + " crashes, 0 wrong ends, 0 repairs by hand");
    }

    /** Whether it still ran when it was to be killed. */
    private boolean killed(Site site, Straight straight) {
        try (Running up = site.postern().start("up")) {
            pauseWithin(up, site, straight);
            boolean alive = up.process().isAlive();
            up.kill().end(LIMIT);
            return alive;
        }
    }

    /** Waits until it works with the database, and then for some part of the time that the straight run took. */
    private void pauseWithin(Running up, Site site, Straight straight) {
        while (up.process().isAlive()
                && site.value("select exists (select from pg_stat_activity where datname = current_database()"
                                + " and pid <> pg_backend_pid() and application_name = 'postern')")
                        .equals("f")) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        Duration upToTheRun = Duration.ofMillis(100);
        LockSupport.parkNanos(
                (long) (random.nextDouble() * straight.took().plus(upToTheRun).toNanos()));
    }

    /**
     * What comes of the history where nothing is killed.
     *
     * @param took from the beginning of its run to the end
     */
    private record Straight(Picture picture, Duration took) {

        static Straight on(Site fresh) {
            try (Site site = fresh) {
                CrashHistory.into(site);
                site.run("up").exits(0);
                Picture picture = Picture.of(site);
                assertThat(picture.ledger()).hasSizeGreaterThan(30);
                String millis = site.value(
                        "select (extract(epoch from finished_at - started_at) * 1000)::int from postern.run");
                return new Straight(picture, Duration.ofMillis(Long.parseLong(millis)));
            }
        }

        void isReachedOn(Site site, String what) {
            String before = site.hasLedger() ? String.join("\n", site.ledger()) : "no ledger";
            RunReport next = NextRun.on(site);
            assertThat(next.fault())
                    .as("fault after %s (seed %s), which left%n%s", what, SEED, before)
                    .isEmpty();
            assertThat(Picture.of(site))
                    .as("after %s (seed %s), which left%n%s", what, SEED, before)
                    .isEqualTo(picture);
            assertThat(Picture.appliedTwice(site)).as("after %s", what).isEmpty();
        }
    }
}
