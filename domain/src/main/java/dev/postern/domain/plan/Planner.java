package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Plans a run: walks through the work on projected catalogs and notes every step. Pure. */
public final class Planner {

    /** The plan for this work on this catalog. The work behind a step that stops the run is planned as if it did not. */
    public MigrationPlan plan(Work work, Catalog catalog, Policy policy) {
        Seq<PlannedStep> steps = Vector.empty();
        Walk walk = Walk.of(work, catalog, policy);
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            steps = steps.append(next.get());
            walk = walk.after(next.get());
        }
        return new MigrationPlan(steps, walk.waitingNow());
    }
}
