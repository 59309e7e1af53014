package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.Scope;
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
        Seq<UndoStep> steps = plans.flatMap(plan -> plan.steps(catalog));
        Seq<UndoStep> obstructed = steps.filter(step -> step.need() == UndoStep.Need.OBSTRUCTED);
        if (!obstructed.isEmpty()) {
            return Option.some(new RunFault(
                    obstructed
                            .map(step -> step.operation().label() + ": " + step.reason())
                            .mkString("; "),
                    "Somebody changed what Postern made; put it back, or take it away by hand."));
        }
        Seq<String> losses = rows == DownRequest.Rows.GIVE_UP
                ? Vector.empty()
                : steps.filter(step -> step.need() == UndoStep.Need.RUN).flatMap(step -> losses(step, catalog));
        return losses.isEmpty()
                ? Option.none()
                : Option.some(new RunFault(
                        "rows would be lost: " + losses.mkString("; "),
                        "Save them first, or pass --allow-data-loss to give them up."));
    }

    private Seq<String> losses(UndoStep step, Catalog catalog) {
        return step.operation()
                .operation()
                .destroys()
                .flatMap(object -> object.relationName()
                        .filter(relation -> catalog.relation(relation).isDefined())
                        .map(catalogs::rows)
                        .filter(count -> count > 0)
                        .map(count -> object.describe() + " (" + count + (count == 1 ? " row)" : " rows)")));
    }
}
