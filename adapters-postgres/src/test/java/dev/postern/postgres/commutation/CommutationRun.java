package dev.postern.postgres.commutation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Random pairs of statements, tried on one server.
 *
 * @param whole what there is on that server before, as far as any of the statements asks
 */
record CommutationRun(int major, Catalog whole, Seq<Tried> tried) {

    /** A pair of which at least one order works, and whether it was said to commute. */
    record Tried(PairTrial trial, Saying saying) {}

    /** What is said of a pair. */
    enum Saying {
        COMMUTE,
        DO_NOT
    }

    /** Tries so many pairs on every server, other ones on each. */
    static Seq<CommutationRun> onAllServers(int tries, long seed) throws InterruptedException, ExecutionException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<CommutationRun>> running = new ArrayList<>();
            for (PostgresUnderTest server : PostgresServers.embedded()) {
                running.add(threads.submit(() -> on(server, tries, new Random(seed + server.major()))));
            }
            Seq<CommutationRun> runs = Vector.empty();
            for (Future<CommutationRun> one : running) {
                runs = runs.append(one.get());
            }
            return runs;
        } finally {
            threads.shutdownNow();
        }
    }

    private static CommutationRun on(PostgresUnderTest server, int tries, Random random) throws SQLException {
        try (PairBench bench = new PairBench(server)) {
            Seq<TriedStatement> statements = TriedStatement.all();
            Scope everything = statements.map(TriedStatement::scope).fold(Scope.EMPTY, Scope::and);
            Seq<Tried> tried = Vector.empty();
            for (Pair pair : pairs(statements, random)) {
                if (tried.size() == tries) {
                    break;
                }
                PairTrial trial = bench.tried(pair);
                if (trial.happens()) {
                    boolean said = pair.isSaidToCommute(bench.read(pair.scope()));
                    tried = tried.append(new Tried(trial, said ? Saying.COMMUTE : Saying.DO_NOT));
                }
            }
            return new CommutationRun(server.major(), bench.read(everything), tried);
        }
    }

    private static List<Pair> pairs(Seq<TriedStatement> statements, Random random) {
        List<Pair> pairs = new ArrayList<>(statements
                .combinations(2)
                .map(two -> new Pair(two.head(), two.last()))
                .asJava());
        Collections.shuffle(pairs, random);
        return pairs;
    }

    /** The pairs that are said to commute and do not. */
    Seq<PairTrial> wrong() {
        return saying(Saying.COMMUTE).reject(PairTrial::isTheSame);
    }

    /** The pairs that commute and are not said to: behind one of them the other waits for nothing. */
    Seq<PairTrial> overcautious() {
        return saying(Saying.DO_NOT).filter(PairTrial::isTheSame);
    }

    /** How many there were of each sort, on one line. */
    String figures() {
        int commuting = tried.map(Tried::trial).count(PairTrial::isTheSame);
        return "PostgreSQL %d: %d pairs tried, %d commute, of which %d (%.1f %%) are not said to; %d are said to and do not"
                .formatted(
                        major,
                        tried.size(),
                        commuting,
                        overcautious().size(),
                        100.0 * overcautious().size() / Math.max(1, commuting),
                        wrong().size());
    }

    private Seq<PairTrial> saying(Saying saying) {
        return tried.filter(each -> each.saying() == saying).map(Tried::trial);
    }
}
