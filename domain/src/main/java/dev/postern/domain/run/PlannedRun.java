package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.plan.MigrationPlan;
import dev.postern.domain.plan.Walk;
import io.vavr.control.Option;

/**
 * A run as it would be.
 *
 * @param pending what it has before it
 * @param catalog what the database holds of what that is about
 * @param planned what would be done, with what runs around it
 * @param misspellings names of things that are missing, and of such as are called nearly so
 */
record PlannedRun(
        UpRequest request,
        ServerFacts server,
        PendingWork pending,
        Catalog catalog,
        Hooks hooks,
        HookPlan planned,
        Misspellings misspellings) {

    MigrationPlan plan() {
        return planned.plan();
    }

    /** What the plan says and rests on. */
    Basis basis() {
        return new BasisReading(server, hooks, request).of(pending.work(), catalog, planned);
    }

    /** Why it is not the one that was looked at; none where it is, or none was asked for. */
    Option<RunFault> otherThanReviewed() {
        return request.reviewed().flatMap(reviewed -> reviewed.otherThan(basis()));
    }

    /** Whether something definite stands in its way, so that nothing at all is to run. */
    boolean isObstructed() {
        return !planned.hooks().obstacles().isEmpty() || !plan().obstacles().isEmpty();
    }

    /** Reports that say what there is to say of it beside. */
    RunReports reported(RunReports reports) {
        return reports.alsoSaying(pending.work().lateness()).alsoSaying(misspellings.warnings(plan().waiting()));
    }

    /** The way through what is to be done, from its beginning. */
    Walk walk() {
        return Walk.of(pending.work(), catalog, request.policy());
    }
}
