package dev.postern.domain.explain;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How things are when an operation is reached.
 *
 * @param verdict what is decided then; none where no database was asked
 */
record Moment(Projection projection, Option<Verdict> verdict) {

    /** With nothing known but what the operations themselves make, one after the other. */
    static Map<OperationId, Moment> from(Projection begin, Seq<GuardedOperation> operations) {
        Map<OperationId, Moment> moments = LinkedHashMap.empty();
        Projection projection = begin;
        for (GuardedOperation operation : operations) {
            moments = moments.put(operation.id(), new Moment(projection, Option.none()));
            projection = projection.after(operation);
        }
        return moments;
    }

    /** On a database; of an operation that would be deferred first and settled later, the later moment. */
    static Map<OperationId, Moment> on(Catalog catalog, Work work) {
        Map<OperationId, Moment> moments = LinkedHashMap.empty();
        Walk walk = Walk.of(work, catalog, Policy.DEFAULT);
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            PlannedStep step = next.get();
            moments = moments.put(
                    step.operation().id(), new Moment(new Projection(walk.catalog()), Option.some(Verdict.of(step))));
            walk = walk.after(step);
        }
        return moments;
    }

    /** All of these operations as if none had been run, and the ledger knew of others. */
    static Work work(Seq<GuardedOperation> operations) {
        return new Work(Vector.empty(), operations, LinkedHashSet.empty(), Work.History.RECORDED);
    }
}
