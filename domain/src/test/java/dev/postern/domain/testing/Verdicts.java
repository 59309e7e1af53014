package dev.postern.domain.testing;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.Directives;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.Segment;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.plan.Commutation;
import dev.postern.domain.plan.Planner;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Work;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** What comes of an operation that stands alone in a migration of a recorded history, for tests. */
public final class Verdicts {

    private static final MigrationId MIGRATION = new MigrationId("1");

    private Verdicts() {}

    /** What a plan says about it, in a line. */
    public static String verdict(Operation operation, Catalog catalog) {
        Work work = new Work(
                Vector.empty(), Vector.of(guarded(operation, 1)), LinkedHashSet.empty(), Work.History.RECORDED);
        return new Planner()
                .plan(work, catalog, Policy.DEFAULT)
                .steps()
                .map(step -> DecisionText.of(step.decision()))
                .single();
    }

    /** Whether the order of two makes no difference. */
    public static boolean commute(Operation one, Operation other, Catalog catalog) {
        return new Commutation(catalog).commute(guarded(one, 1), guarded(other, 2));
    }

    /** The statements that take it back, or why there are none, in a line. */
    public static String inverse(Operation operation, Catalog before) {
        return MeaningText.inverse(operation, before);
    }

    private static GuardedOperation guarded(Operation operation, int ordinal) {
        return new GuardedOperation(
                new OperationId(MIGRATION, "0000000" + ordinal, 1),
                ordinal,
                new Segment(MIGRATION, 0),
                Fixtures.statement("select " + ordinal),
                operation,
                operation.transactionality(),
                Directives.NONE);
    }
}
