package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.HookMoment;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.PlannedStep;
import dev.postern.domain.plan.PlannedStep.Certainty;
import dev.postern.domain.plan.Planner;
import dev.postern.domain.plan.Policy;
import dev.postern.domain.plan.Walk;
import dev.postern.domain.plan.Work;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * Plans a run with its hooks. What they do before the first migration is projected, so that the migrations are planned on
 * the catalog that they will meet; what they do behind one is decided on what the migrations leave. A hook that runs around
 * each migration is decided once, before the first or behind the last.
 */
record HookPlanner(Session session, Hooks hooks, Policy policy) {

    /**
     * The plan for this work on this catalog.
     *
     * @param spelled what a plan of migrations is judged by besides
     */
    HookPlan plan(Work work, Catalog catalog, UnaryOperator<MigrationPlan> spelled) {
        if (hooks.byMoment().isEmpty() || work.isEmpty()) {
            return new HookPlan(migrations(work, catalog, spelled), HookVerdicts.NONE);
        }
        boolean comesToMigrations = !work.ahead().isEmpty();
        Way begin = over(HookMoment.BEFORE_RUN, Way.from(known(catalog)));
        Way before = comesToMigrations ? over(HookMoment.BEFORE_MIGRATION, begin) : begin;
        MigrationPlan plan = before.asFarAsKnown(migrations(work, before.catalog(), spelled));
        Way behind = before.behind(plan);
        Way end = comesToMigrations ? over(HookMoment.AFTER_MIGRATION, behind) : behind;
        return new HookPlan(plan, afterRun(end));
    }

    /** What would be done with the hooks around migrations that are taken back. */
    HookVerdicts around(Seq<UndoPlan> undone) {
        if (hooks.byMoment().isEmpty() || undone.isEmpty()) {
            return HookVerdicts.NONE;
        }
        Catalog catalog = session.catalog().read(undone.map(UndoPlan::scope).fold(Scope.EMPTY, Scope::and));
        Way before = over(HookMoment.BEFORE_MIGRATION, over(HookMoment.BEFORE_RUN, Way.from(known(catalog))));
        return afterRun(over(HookMoment.AFTER_MIGRATION, undone.foldLeft(before, Way::behind)));
    }

    private HookVerdicts afterRun(Way end) {
        return over(HookMoment.ON_FAILURE, over(HookMoment.AFTER_RUN, end).unsure())
                .verdicts();
    }

    /** With what the hooks are about. */
    private Catalog known(Catalog catalog) {
        return catalog.refreshed(
                work(Vector.of(HookMoment.values()).flatMap(hooks::at)).read(session.catalog()::read));
    }

    private MigrationPlan migrations(Work work, Catalog catalog, UnaryOperator<MigrationPlan> spelled) {
        return new SessionJudgement(session).of(spelled.apply(new Planner().plan(work, catalog, policy)));
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
        MigrationPlan decided = new SessionJudgement(session).of(new MigrationPlan(steps, walk.waitingNow()));
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
    private record Way(Catalog catalog, Certainty certainty, HookVerdicts verdicts) {

        static Way from(Catalog catalog) {
            return new Way(catalog, Certainty.DEFINITE, HookVerdicts.NONE);
        }

        Way decided(HookMoment moment, MigrationPlan plan) {
            return new Way(catalog, certainty, verdicts.with(moment, plan));
        }

        Way at(Catalog other, Certainty known) {
            return new Way(other, certainty == Certainty.PROVISIONAL ? certainty : known, verdicts);
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

        /** Behind a migration that is taken back. */
        Way behind(UndoPlan plan) {
            boolean isUnsure = plan.operations().exists(each -> each.operation().nature() == Nature.OPAQUE);
            return at(plan.after(catalog), isUnsure ? Certainty.PROVISIONAL : Certainty.DEFINITE);
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
