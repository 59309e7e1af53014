package dev.postern.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients while a migration runs: {@code mvn -Pload verify}. What was measured lies in {@code target/load.txt}. */
class ServeLoad {

    private static final int CLIENTS = 200;
    private static final Duration AT_LEAST = Duration.ofSeconds(30);
    private static final int MIGRATIONS = 60;
    private static final int ROWS = 60_000;

    @RegisterExtension
    final Site alone = new Site();

    @RegisterExtension
    final Site polled = new Site();

    @RegisterExtension
    final Site pressed = new Site();

    @Test
    void many_clients_are_answered_while_a_migration_runs_and_do_not_hold_it_up() throws IOException {
        long undisturbed = migrate(alone);
        Files.writeString(Path.of("target", "load.txt"), "");

        assertAnswers(polled, Duration.ofSeconds(1), undisturbed);
        assertAnswers(pressed, Duration.ofMillis(200), undisturbed);
    }

    /** Clients that pause so long after each answer. */
    private static void assertAnswers(Site site, Duration pause, long undisturbed) throws IOException {
        Crowd.Figures figures;
        long disturbed;
        write(site);
        try (Served served = Served.by(site.postern());
                Crowd crowd = Crowd.of(CLIENTS, served.url(), List.of("/ready", "/api/v1/status"), pause)) {
            long begin = System.nanoTime();
            disturbed = run(site);
            figures = crowd.atLeast(AT_LEAST.minusNanos(System.nanoTime() - begin));
        }
        String report = String.format(
                Locale.ROOT,
                "%d clients that pause %d ms, %s%nmigration: %.1f s undisturbed, %.1f s with them: %+.1f %%%n",
                CLIENTS,
                pause.toMillis(),
                figures,
                undisturbed / 1000.0,
                disturbed / 1000.0,
                100.0 * disturbed / undisturbed - 100);
        Files.writeString(Path.of("target", "load.txt"), report, StandardOpenOption.APPEND);
        System.out.print(report);

        assertThat(figures.errors()).isEmpty();
        assertThat(figures.answered()).isGreaterThan(CLIENTS);
    }

    private static long migrate(Site site) {
        write(site);
        return run(site);
    }

    private static void write(Site site) {
        IntStream.rangeClosed(1, MIGRATIONS)
                .forEach(number ->
                        site.file(String.format(Locale.ROOT, "%03d_t.sql", number), """
                        create table t_%1$d (id int primary key, x text);
                        insert into t_%1$d select g, md5(g::text) from generate_series(1, %2$d) g;
                        create index on t_%1$d (x);
                        """.formatted(number, ROWS)));
    }

    /** How many milliseconds the run says that it took. */
    private static long run(Site site) {
        site.postern().start("up").end(Duration.ofMinutes(10)).exits(0);
        return Long.parseLong(
                site.value("select (extract(epoch from finished_at - started_at) * 1000)::bigint from postern.run"));
    }
}
