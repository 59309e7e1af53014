package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.Planner;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * Plans a run with its hooks. What they do before the first migration is projected, so that the migrations are planned on
 * the catalog that they will meet; what they do behind one is decided on what the migrations leave. A hook that runs around
 * each migration is decided once, before the first or behind the last.
 *
 * @param judged what a planner knows nothing of: whether the session may do it, and its role
 */
record HookPlanner(Session session, Hooks hooks, Policy policy, UnaryOperator<MigrationPlan> judged) {

    /**
     * The plan for this work on this catalog.
     *
     * @param spelled what a plan of migrations is judged by besides
     */
    HookPlan plan(Work work, Catalog catalog, UnaryOperator<MigrationPlan> spelled) {
        if (hooks.byMoment().isEmpty() || work.isEmpty()) {
            return new HookPlan(migrations(work, catalog, spelled), LinkedHashMap.empty());
        }
        Catalog known = catalog.refreshed(
                work(Vector.of(HookMoment.values()).flatMap(hooks::at)).read(session.catalog()::read));
        boolean comesToMigrations = !work.ahead().isEmpty();
        Way begin = over(HookMoment.BEFORE_RUN, new Way(known, Certainty.DEFINITE, LinkedHashMap.empty()));
        Way before = comesToMigrations ? over(HookMoment.BEFORE_MIGRATION, begin) : begin;
        MigrationPlan plan = before.asFarAsKnown(migrations(work, before.catalog(), spelled));
        Way behind = before.behind(plan);
        Way end = comesToMigrations ? over(HookMoment.AFTER_MIGRATION, behind) : behind;
        Way whole = over(HookMoment.ON_FAILURE, over(HookMoment.AFTER_RUN, end).unsure());
        return new HookPlan(plan, whole.plans());
    }

    private MigrationPlan migrations(Work work, Catalog catalog, UnaryOperator<MigrationPlan> spelled) {
        return judged.apply(spelled.apply(new Planner().plan(work, catalog, policy)));
    }

    private Way over(HookMoment moment, Way way) {
        Seq<GuardedOperation> operations = hooks.at(moment);
        if (operations.isEmpty()) {
            return way;
        }
        Walk walk = Walk.of(work(operations), way.catalog(), policy);
        Seq<PlannedStep> steps = Vector.empty();
        for (Option<PlannedStep> next = walk.next(); next.isDefined(); next = walk.next()) {
            steps = steps.append(next.get());
            walk = walk.after(next.get());
        }
        MigrationPlan decided = judged.apply(new MigrationPlan(steps, walk.waitingNow()));
        return way.at(walk.catalog(), walk.certainty()).decided(moment, way.asFarAsKnown(decided));
    }

    private static Work work(Seq<GuardedOperation> operations) {
        return new Work(Vector.empty(), operations, LinkedHashSet.empty(), Work.History.RECORDED);
    }

    /**
     * How far the plan has come.
     *
     * @param certainty whether effects that are not known lie behind
     */
    private record Way(Catalog catalog, Certainty certainty, Map<HookMoment, MigrationPlan> plans) {

        Way decided(HookMoment moment, MigrationPlan plan) {
            return new Way(catalog, certainty, plans.put(moment, plan));
        }

        Way at(Catalog other, Certainty known) {
            return new Way(other, certainty == Certainty.PROVISIONAL ? certainty : known, plans);
        }

        /** Behind migrations, as far as what they do is known. */
        Way behind(MigrationPlan plan) {
            Catalog after = plan.steps()
                    .filter(step -> step.decision().runs())
                    .foldLeft(
                            catalog, (now, step) -> step.operation().operation().project(now));
            boolean isUnsure = plan.steps().exists(step -> step.certainty() == Certainty.PROVISIONAL);
            return at(after, isUnsure ? Certainty.PROVISIONAL : Certainty.DEFINITE);
        }

        /** Where nobody knows when. */
        Way unsure() {
            return at(catalog, Certainty.PROVISIONAL);
        }

        MigrationPlan asFarAsKnown(MigrationPlan decided) {
            return certainty == Certainty.DEFINITE
                    ? decided
                    : new MigrationPlan(
                            decided.steps()
                                    .map(step -> new PlannedStep(
                                            step.operation(), step.decision(), step.phase(), certainty)),
                            decided.waiting());
        }
    }
}
