package dev.postern.postgres.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Any history on a database that lacks any of its tables ends, once they are back as they were, as the straight run does;
 * and {@code down} leaves the catalog as it was. {@code -Dpostern.histories=1000 -Dpostern.histories.seed=7} tries more
 * and others, {@code -Dpg.majors=18} on one version.
 */
class HistoriesTest {

    private static final int HISTORIES = Integer.getInteger("postern.histories", 200);
    private static final long SEED = Long.getLong("postern.histories.seed", 1);
    private static final int STATEMENTS = 12;
    /** A catalog in which much has come and gone is slow to read. */
    private static final int ON_ONE_DATABASE = 10;

    private static final Path REPORTS = Path.of(System.getProperty("postern.histories.reports", "target/histories"));

    @Test
    void histories_converge_and_can_be_taken_back() throws InterruptedException, ExecutionException, IOException {
        Seq<String> wrong = Vector.empty();
        Files.createDirectories(REPORTS);
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Seq<HistoryTrial.Verdict>>> running = new ArrayList<>();
            for (PostgresUnderTest server : PostgresServers.embedded()) {
                running.add(threads.submit(() -> on(server)));
            }
            for (Future<Seq<HistoryTrial.Verdict>> one : running) {
                Seq<HistoryTrial.Verdict> verdicts = one.get();
                System.out.printf(
                        "%d histories, %d with something deferred, %d to which tables came back, %d taken back, %d wrong%n",
                        verdicts.size(),
                        verdicts.count(HistoryTrial.Verdict::deferred),
                        verdicts.count(HistoryTrial.Verdict::returned),
                        verdicts.count(HistoryTrial.Verdict::takenBack),
                        verdicts.count(each -> each.wrong().isDefined()));
                wrong = wrong.appendAll(verdicts.flatMap(HistoryTrial.Verdict::wrong));
            }
        } finally {
            threads.shutdownNow();
        }
        Files.writeString(REPORTS.resolve("wrong.txt"), wrong.mkString("\n=====\n"));
        assertThat(wrong).isEmpty();
    }

    private static Seq<HistoryTrial.Verdict> on(PostgresUnderTest server) throws SQLException {
        Seq<HistoryTrial.Verdict> verdicts = Vector.empty();
        while (verdicts.size() < HISTORIES) {
            int number = verdicts.size();
            verdicts = verdicts.appendAll(some(server, number, Math.min(number + ON_ONE_DATABASE, HISTORIES)));
        }
        return verdicts;
    }

    private static Seq<HistoryTrial.Verdict> some(PostgresUnderTest server, int from, int until) throws SQLException {
        try (HistoryBench bench = new HistoryBench(server)) {
            Seq<HistoryTrial.Verdict> verdicts = Vector.empty();
            for (int number = from; number < until; number++) {
                HistoryDice dice = new HistoryDice(SEED * 1_000_003 + server.major() * 10_007L + number);
                RandomHistory history = bench.write(dice, STATEMENTS);
                verdicts = verdicts.append(new HistoryTrial(bench, history, dice).verdict());
            }
            return verdicts;
        }
    }
}
