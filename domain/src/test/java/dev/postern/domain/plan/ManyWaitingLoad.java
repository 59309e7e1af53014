package dev.postern.domain.plan;

import static dev.postern.domain.testing.Fixtures.catalog;
import static dev.postern.domain.testing.Fixtures.column;
import static dev.postern.domain.testing.Fixtures.covering;
import static dev.postern.domain.testing.Fixtures.operations;
import static dev.postern.domain.testing.Fixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OnMissing;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How long a plan takes in which hundreds of statements wait for one table, as a multiple of the plan of the same history
 * where that table is there: {@code mvn -Pload verify}. What was measured lies in {@code target/waiting.txt}.
 */
class ManyWaitingLoad {

    private static final int MIGRATIONS = Integer.getInteger("waiting.migrations", 150);
    private static final int TIMES = 3;

    private final Seq<GuardedOperation> history = Vector.rangeClosed(1, MIGRATIONS)
            .flatMap(number -> operations(String.format(Locale.ROOT, "%04d", number), migration(number)));
    private final Catalog lacking = covering(catalog(), "hub");
    private final Catalog whole = covering(catalog(table("hub", column("id", "integer"))), "hub");

    @Test
    void many_that_wait_are_planned() throws IOException {
        double straight = millis(whole);
        double waiting = millis(lacking);
        String line = String.format(
                Locale.ROOT,
                "plan: %d statements, %.0f ms; %.1f times that where %d of them wait for one table",
                history.size(),
                straight,
                waiting / straight,
                plan(lacking).waiting().size());
        Files.writeString(Path.of("target", "waiting.txt"), line + "\n");
        System.out.println(line);
        assertThat(plan(whole).waiting()).isEmpty();
    }

    private MigrationPlan plan(Catalog catalog) {
        Catalog known = history.map(GuardedOperation::scope)
                .flatMap(scope -> scope.relations())
                .distinct()
                .foldLeft(catalog, (all, name) -> covering(all, name.sql()));
        Work work = new Work(Vector.empty(), history, LinkedHashSet.empty(), Work.History.NONE);
        return new Planner().plan(work, known, new Policy(OnMissing.DEFER, FirstRun.REPLAY));
    }

    /** The quickest of a few, the first of which are slow for what is not compiled yet. */
    private double millis(Catalog catalog) {
        return Vector.range(0, TIMES)
                .map(time -> {
                    long begin = System.nanoTime();
                    plan(catalog);
                    return (System.nanoTime() - begin) / 1e6;
                })
                .min()
                .get();
    }

    /** A column with an index, what fills it, and what becomes of the two. */
    private static String migration(int number) {
        return """
                alter table hub add column c_%1$d int;
                create index hub_c_%1$d on hub (c_%1$d);
                update hub set c_%1$d = %1$d;
                alter index hub_c_%1$d rename to hub_by_%1$d;
                alter table hub rename column c_%1$d to d_%1$d;
                """.formatted(number);
    }
}
