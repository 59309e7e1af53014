package dev.postern.postgres.commutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Statements that are said to commute give the same catalog and the same rows in both orders. A build tries some pairs,
 * always the same ones; {@code -Dpostern.commutation.tries=5000 -Dpostern.commutation.seed=7} tries more and others.
 */
class CommutationTest {

    private static final int TRIES = Integer.getInteger("postern.commutation.tries", 200);
    private static final long SEED = Long.getLong("postern.commutation.seed", 1);
    private static final Path REPORTS =
            Path.of(System.getProperty("postern.commutation.reports", "target/commutation"));
    private static final Path PAGE = Path.of(System.getProperty("postern.docs.commutation", "../docs/commutation.md"));

    private static Seq<CommutationRun> runs;

    @BeforeAll
    static void try_pairs() throws InterruptedException, ExecutionException, IOException {
        runs = CommutationRun.onAllServers(TRIES, SEED);
        System.out.println(runs.map(CommutationRun::figures).mkString("\n"));
        Files.createDirectories(REPORTS);
        for (CommutationRun run : runs) {
            Files.writeString(
                    REPORTS.resolve("overcautious-" + run.major() + ".txt"),
                    run.overcautious().map(PairTrial::pair).mkString("\n"));
        }
    }

    @Test
    void what_is_said_to_commute_does() {
        assertThat(runs.flatMap(run -> run.wrong()
                        .map(trial ->
                                "PostgreSQL %d: %s%n%s".formatted(run.major(), trial.pair(), trial.difference()))))
                .isEmpty();
    }

    @Test
    void few_that_commute_are_made_to_wait() {
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.overcautious().size())
                        .as(run.figures())
                        .isLessThan(run.tried().size() / 10));
    }

    @Test
    void page_of_commutation_says_what_the_code_says() throws IOException {
        CommutationRun newest = runs.last();
        assumeThat(newest.major())
                .as("the newest version, which the page is about")
                .isEqualTo(18);
        String page = new CommutationPage(TriedStatement.all(), newest.whole()).text();
        Files.writeString(REPORTS.resolve("commutation.md"), page);
        if (System.getProperty("postern.docs", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("%s; to write it anew: mvn verify -Dpostern.docs=write".formatted(PAGE))
                .isEqualTo(page);
    }
}
