package dev.postern.postgres.differential;

import dev.postern.postgres.testing.PostgresServers;
import dev.postern.postgres.testing.PostgresUnderTest;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries the catalogue on every server, some of them at a time. */
record DifferentialRun(Catalogue catalogue, Seq<Findings> findings) {

    static DifferentialRun onAllServers() throws InterruptedException, ExecutionException {
        Catalogue catalogue = Catalogue.read().narrowedTo(System.getProperty("postern.differential.topics", ""));
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Findings>> running = new ArrayList<>();
            for (PostgresUnderTest server : PostgresServers.embedded()) {
                running.add(threads.submit(() -> MajorRun.on(server, catalogue)));
            }
            Seq<Findings> findings = Vector.empty();
            for (Future<Findings> one : running) {
                findings = findings.append(one.get());
            }
            return new DifferentialRun(catalogue, findings);
        } finally {
            threads.shutdownNow();
        }
    }

    Seq<Mismatch> mismatches() {
        return findings.flatMap(Findings::mismatches);
    }

    Findings newest() {
        return findings.last();
    }
}
