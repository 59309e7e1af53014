package dev.postern.domain.run;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Scope;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.operation.Finding;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * How one migration is taken back.
 *
 * @param entries what the ledger says became of its operations, as far as that has to be taken back
 * @param operations the statements that take it back, in order
 * @param irreversible what cannot be taken back, and why
 * @param lost what was lost when it was applied and does not come back, in words
 * @param dispensable statements that undo what was done to an object that goes as a whole: better they run, for others may
 *     stand on what they take away, and no harm if they cannot
 */
record UndoPlan(
        MigrationId migration,
        Seq<LedgerEntry> entries,
        Seq<GuardedOperation> operations,
        Seq<String> irreversible,
        Seq<String> lost,
        Set<SqlStatement> dispensable) {

    boolean isDispensable(GuardedOperation operation) {
        return dispensable.contains(operation.statement());
    }

    /** Decides about the statements in turn, each on the catalog that those before it leave behind. */
    Seq<UndoStep> steps(Catalog catalog) {
        Seq<UndoStep> steps = Vector.empty();
        Catalog now = catalog;
        for (GuardedOperation written : operations) {
            GuardedOperation operation = written.in(now);
            UndoStep step = decide(operation, now);
            steps = steps.append(step);
            now = step.need() == UndoStep.Need.RUN ? operation.operation().project(now) : now;
        }
        return steps;
    }

    /** What each statement comes to, for people. */
    Seq<UndoReport> reports(Catalog catalog) {
        return steps(catalog)
                .map(UndoStep::report)
                .appendAll(irreversible.map(what -> new UndoReport("", "impossible", what)));
    }

    /** The catalog that its statements leave behind. */
    Catalog after(Catalog before) {
        return steps(before)
                .filter(step -> step.need() == UndoStep.Need.RUN)
                .foldLeft(before, (now, step) -> step.operation().operation().project(now));
    }

    Scope scope() {
        return operations.map(GuardedOperation::scope).fold(Scope.EMPTY, Scope::and);
    }

    private UndoStep decide(GuardedOperation operation, Catalog catalog) {
        if (isNotOurs(operation)) {
            return UndoStep.nothing(operation, "it was there before " + migration + ": left alone");
        }
        Seq<Finding> needs = operation.needs().map(need -> need.ask(catalog));
        return operation.operation().goal().ask(catalog).match(new UndoVerdict(operation, Finding.all(needs)));
    }

    /** Whether the object was found in place by this migration, and nothing of the name was applied by it. */
    private boolean isNotOurs(GuardedOperation operation) {
        Option<String> object = operation.operation().target().map(ObjectName::sql);
        Seq<LedgerEntry> about = entries.filter(entry -> entry.object().equals(object) && object.isDefined());
        return about.exists(entry -> entry.outcome() == Outcome.FOUND_IN_PLACE)
                && about.forAll(entry -> entry.outcome() != Outcome.APPLIED);
    }
}
