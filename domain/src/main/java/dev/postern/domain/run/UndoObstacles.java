package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** What stands in the way of taking migrations back; asked before anything runs, and of each migration again when its turn comes. */
final class UndoObstacles {

    private final CatalogReader catalogs;
    private final DownRequest.Rows rows;

    UndoObstacles(CatalogReader catalogs, DownRequest.Rows rows) {
        this.catalogs = catalogs;
        this.rows = rows;
    }

    Option<RunFault> of(Seq<UndoPlan> plans) {
        Catalog catalog = catalogs.read(plans.map(UndoPlan::scope).fold(Scope.EMPTY, Scope::and));
        return of(plans, catalog);
    }

    private Option<RunFault> of(Seq<UndoPlan> plans, Catalog catalog) {
        Seq<String> irreversible = plans.flatMap(UndoPlan::irreversible);
        if (!irreversible.isEmpty()) {
            return Option.some(new RunFault(
                    "cannot be taken back: " + irreversible.mkString("; "),
                    "Write a down script for the migration, or go forward with a new one."));
        }
        Seq<UndoStep> steps = steps(plans, catalog);
        Seq<UndoStep> obstructed = steps.filter(step -> step.need() == UndoStep.Need.OBSTRUCTED);
        if (!obstructed.isEmpty()) {
            return Option.some(new RunFault(
                    obstructed
                            .map(step -> step.operation().label() + ": " + step.reason())
                            .mkString("; "),
                    "Somebody changed what Postern made; put it back, or take it away by hand."));
        }
        return losses(
                plans.flatMap(UndoPlan::lost),
                steps.filter(step -> step.need() == UndoStep.Need.RUN).map(UndoStep::operation),
                catalog);
    }

    /** Rows that a statement would destroy which is about to run: under the name that their table has by now. */
    Option<RunFault> of(GuardedOperation next) {
        return next.operation().destroys().isEmpty()
                ? Option.none()
                : losses(Vector.empty(), Vector.of(next), catalogs.read(next.scope()));
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

    private Option<RunFault> losses(Seq<String> before, Seq<GuardedOperation> operations, Catalog catalog) {
        if (rows == DownRequest.Rows.GIVE_UP) {
            return Option.none();
        }
        Seq<String> losses = before;
        PresentNames names = PresentNames.UNCHANGED;
        for (GuardedOperation operation : operations) {
            losses = losses.appendAll(losses(operation, catalog, names));
            names = names.after(operation.operation());
        }
        return losses.isEmpty()
                ? Option.none()
                : Option.some(new RunFault(
                        "rows would be lost: " + losses.mkString("; "),
                        "Save them first, or pass --allow-data-loss to give them up."));
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
