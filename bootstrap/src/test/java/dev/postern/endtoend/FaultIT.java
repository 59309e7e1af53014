package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.run.DatabaseUnavailableException;
import dev.postern.domain.run.RunOutcome;
import dev.postern.endtoend.FaultyProxy.Fault;
import dev.postern.postgres.testing.PostgresUnderTest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/**
 * A network that cuts, delays, and loses one of two directions at a random moment: the next run ends like the straight one.
 * How often it is tried is said by {@code -Dpostern.faults}.
 */
class FaultIT {

    private static final int FAULTS = Integer.getInteger("postern.faults", 10);
    private static final long SEED = Long.getLong("postern.kills.seed", 4711);
    private static final List<Fault> ALL = List.of(Fault.CUT, Fault.DEAF, Fault.MUTE, Fault.SLOW);
    private static final int MOST_BYTES = 400_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Random random = new Random(SEED);

    @Test
    void next_run_ends_like_the_straight_one_whatever_the_network_did() {
        Map<Integer, Picture> straights = new HashMap<>();
        int struck = 0;
        for (int tried = 0; tried < FAULTS; tried++) {
            Turn turn = Turn.number(tried);
            Picture straight = straights.computeIfAbsent(turn.server().major(), major -> straight(turn.server()));
            Fault fault = ALL.get(Turn.variant(tried, ALL.size()));
            try (Trial trial = Trial.of(turn)) {
                CrashHistory.into(trial.site());
                struck += isStruck(trial.site(), fault) ? 1 : 0;
                assertReached(straight, trial.site(), fault + " " + turn);
            }
        }
        assertThat(struck).as("faults that came while the run was under way").isPositive();
        Figures.write(
                "faults of the network",
                FAULTS + " tries, " + struck + " struck the run, " + Turn.ofFirst(FAULTS) + ": 0 wrong ends");
    }

    private static void assertReached(Picture straight, Site site, String what) {
        String left = site.left();
        assertThat(NextRun.on(site).fault())
                .as("%s, which left%n%s", what, left)
                .isEmpty();
        assertThat(Picture.of(site)).as("%s, which left%n%s", what, left).isEqualTo(straight);
        assertThat(Picture.appliedTwice(site)).isEmpty();
    }

    private static Picture straight(PostgresUnderTest server) {
        try (Site site = new Site(server.newDatabase())) {
            CrashHistory.into(site);
            assertThat(NextRun.on(site).outcome()).isEqualTo(RunOutcome.DONE);
            return Picture.of(site);
        }
    }

    /** Runs over the network until it ends or nothing comes any more, and whether the fault came meanwhile. */
    private boolean isStruck(Site site, Fault fault) {
        int server = URI.create(site.url()).getPort();
        try (FaultyProxy network = FaultyProxy.before(server, fault, random.nextInt(MOST_BYTES), random.nextLong())) {
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> NextRun.over(network.port(), site));
            try {
                run.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException nothingComes) {
                network.close();
                run.exceptionally(ended -> null).join();
            } catch (ExecutionException ended) {
                assertThat(ended).hasCauseInstanceOf(DatabaseUnavailableException.class);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return network.struck();
        }
    }
}
