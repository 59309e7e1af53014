package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What would be done with the statements of hooks, by their moments in the order in which they come. */
record HookVerdicts(Map<HookMoment, MigrationPlan> byMoment) {

    static final HookVerdicts NONE = new HookVerdicts(LinkedHashMap.empty());

    HookVerdicts with(HookMoment moment, MigrationPlan plan) {
        return new HookVerdicts(byMoment.put(moment, plan));
    }

    Seq<PlannedStep> steps() {
        return byMoment.values().flatMap(MigrationPlan::steps).toVector();
    }

    /** Why nothing is to run because of a hook. */
    Seq<RunFault> obstacles() {
        return byMoment.toVector()
                .flatMap(hook -> hook._2.obstacles().map(step -> HookRuns.of(hook._1, FaultWording.of(step))));
    }

    /** The hooks, to be shown. */
    Seq<HookReport> reports(Ledger ledger) {
        return byMoment.toVector()
                .flatMap(hook -> new Reports(Vector.empty(), ledger, hook._2.verdicts(), Vector.empty())
                        .of(LinkedHashSet.of(new MigrationId(hook._1.word())))
                        .map(report -> new HookReport(hook._1.word(), report.operations())));
    }
}
