package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.MigrationPlan;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * A plan with what runs around it.
 *
 * @param plan what would be done with the migrations
 * @param hooks what would be done with the statements of hooks, by their moments
 */
record HookPlan(MigrationPlan plan, Map<HookMoment, MigrationPlan> hooks) {

    /** Why nothing is to run because of a hook. */
    Seq<RunFault> obstacles() {
        return hooks.toVector()
                .flatMap(hook -> hook._2.obstacles().map(step -> HookRuns.of(hook._1, FaultWording.of(step))));
    }

    /** The hooks, to be shown. */
    Seq<HookReport> reports(Ledger ledger) {
        return hooks.toVector()
                .flatMap(hook -> new Reports(Vector.empty(), ledger, hook._2.verdicts(), Vector.empty())
                        .of(LinkedHashSet.of(new MigrationId(hook._1.word())))
                        .map(report -> new HookReport(hook._1.word(), report.operations())));
    }
}
