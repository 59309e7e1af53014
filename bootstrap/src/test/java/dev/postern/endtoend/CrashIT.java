package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.RunReport;
import dev.postern.postgres.server.CrashableServer;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whatever is killed, and whenever: the next run goes on by itself, and ends as if nothing had happened. How often it is
 * tried is said by {@code -Dpostern.kills} and {@code -Dpostern.server.kills}. The straight run is a superuser's, so the
 * least-privileged role has to come to the same.
 */
class CrashIT {

    private static final int KILLS = Integer.getInteger("postern.kills", 20);
    private static final int SERVER_KILLS = Integer.getInteger("postern.server.kills", 5);
    static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long SEED = Long.getLong("postern.kills.seed", 4711);

    private final Random random = new Random(SEED);

    @Test
    void next_run_ends_like_the_straight_one_wherever_the_tool_was_killed() {
        Map<Integer, Straight> straights = new HashMap<>();
        int hits = 0;
        while (hits < KILLS) {
            Turn turn = Turn.number(hits);
            Straight straight = straights.computeIfAbsent(turn.server().major(), major -> Straight.on(turn.server()));
            try (Trial trial = Trial.of(turn)) {
                CrashHistory.into(trial.site());
                boolean struck = killed(trial.site(), straight);
                straight.isReachedOn(trial.site(), "kill " + hits + " " + turn);
                hits += struck ? 1 : 0;
            }
        }
        Figures.write(
                "SIGKILL of the tool", hits + " kills, " + Turn.ofFirst(hits) + ": 0 wrong ends, 0 repairs by hand");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void next_run_ends_like_the_straight_one_wherever_the_server_crashed() {
        int majors = PostgresServers.majors().size();
        for (int first = 0; first < Math.min(majors, SERVER_KILLS); first++) {
            try (CrashableServer server =
                    CrashableServer.start(Turn.number(first).server().major())) {
                Straight straight = Straight.on(server);
                for (int number = first; number < SERVER_KILLS; number += majors) {
                    serverCrashes(server, Turn.number(number).who(), straight, "crash " + number);
                }
            }
        }
        Figures.write(
                "immediate shutdown of the server",
                SERVER_KILLS + " crashes, " + Turn.ofFirst(SERVER_KILLS) + ": 0 wrong ends, 0 repairs by hand");
    }

    private void serverCrashes(CrashableServer server, Turn.Who who, Straight straight, String what) {
        try (Trial trial = Trial.on(server, who)) {
            CrashHistory.into(trial.site());
            try (Running up = trial.site().postern().start("up")) {
                pauseWithin(up, trial.site(), straight);
                server.crash();
                up.end(LIMIT);
            }
            server.restart();
            straight.isReachedOn(trial.site(), what + " " + new Turn(server, who));
        }
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
     * What comes of the history where nothing is killed, and a superuser applies it.
     *
     * @param took from the beginning of its run to the end
     */
    private record Straight(Picture picture, Duration took) {

        static Straight on(PostgresUnderTest server) {
            try (Site site = new Site(server.newDatabase())) {
                CrashHistory.into(site);
                try (Running up = site.postern().start("up")) {
                    up.end(LIMIT).exits(0);
                }
                Picture picture = Picture.of(site);
                assertThat(picture.ledger()).hasSizeGreaterThan(30);
                String millis = site.value(
                        "select (extract(epoch from finished_at - started_at) * 1000)::int from postern.run");
                return new Straight(picture, Duration.ofMillis(Long.parseLong(millis)));
            }
        }

        void isReachedOn(Site site, String what) {
            String before = site.left();
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
