package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Operation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What stands in the way of taking migrations back; asked before anything runs, and of each migration again when its turn comes. */
final class UndoObstacles {

    private final CatalogReader catalogs;
    private final Forbidden forbidden;
    private final DownRequest request;

    UndoObstacles(Session session, DownRequest request) {
        this.catalogs = session.catalog();
        this.forbidden = new Forbidden(session);
        this.request = request;
    }

    Option<RunFault> of(Seq<UndoPlan> plans) {
        return findings(plans).fault(request);
    }

    UndoFindings findings(Seq<UndoPlan> plans) {
        Catalog catalog = catalogs.read(plans.map(UndoPlan::scope).fold(Scope.EMPTY, Scope::and));
        Seq<UndoStep> steps = steps(plans, catalog);
        Seq<GuardedOperation> running =
                steps.filter(step -> step.need() == UndoStep.Need.RUN).map(UndoStep::operation);
        return new UndoFindings(
                plans.flatMap(UndoPlan::irreversible),
                steps.filter(step -> step.need() == UndoStep.Need.OBSTRUCTED)
                        .map(step -> step.operation().label() + ": " + step.reason()),
                forbidden.reasons(running),
                plans.flatMap(UndoPlan::lost).appendAll(losses(running, catalog)),
                running.filter(operation -> widens(operation, catalog)).map(GuardedOperation::label));
    }

    /** Rows that a statement would destroy which is about to run: under the name that their table has by now. */
    Option<RunFault> of(GuardedOperation next) {
        return next.operation().destroys().isEmpty()
                ? Option.none()
                : new UndoFindings(
                                Vector.empty(),
                                Vector.empty(),
                                Vector.empty(),
                                losses(Vector.of(next), catalogs.read(next.scope())),
                                Vector.empty())
                        .fault(request);
    }

    private static Seq<UndoStep> steps(Seq<UndoPlan> plans, Catalog catalog) {
        Seq<UndoStep> steps = Vector.empty();
        Catalog now = catalog;
        for (UndoPlan plan : plans) {
            steps = steps.appendAll(plan.steps(now));
            now = plan.after(now);
        }
        return steps;
    }

    /** What is granted on something that is only now made again gives nobody more than they had. */
    private static boolean widens(GuardedOperation operation, Catalog catalog) {
        boolean isThere = operation
                .operation()
                .target()
                .forAll(target -> catalog.object(target).isDefined()
                        || target.relationName()
                                .exists(name -> catalog.relation(name).isDefined()));
        return isThere && operation.operation().access(catalog) == Operation.Access.WIDENED;
    }

    private Seq<String> losses(Seq<GuardedOperation> operations, Catalog catalog) {
        Seq<String> losses = Vector.empty();
        PresentNames names = PresentNames.UNCHANGED;
        for (GuardedOperation operation : operations) {
            losses = losses.appendAll(losses(operation, catalog, names));
            names = names.after(operation.operation());
        }
        return losses;
    }

    private Seq<String> losses(GuardedOperation operation, Catalog catalog, PresentNames names) {
        return operation
                .operation()
                .destroys()
                .flatMap(object -> object.relationName()
                        .map(names::of)
                        .filter(relation -> catalog.relation(relation).isDefined())
                        .map(catalogs::rows)
                        .filter(count -> count > 0)
                        .map(count -> object.describe() + " (" + count + (count == 1 ? " row)" : " rows)")));
    }
}
