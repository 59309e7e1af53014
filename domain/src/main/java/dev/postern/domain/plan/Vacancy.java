package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.control.Option;

/**
 * An {@code UPDATE} or {@code DELETE} would have to wait for what it reads, and the table whose rows it is to change holds
 * none: whatever it read, there would be nothing to do. Rows that come later are none that it would have changed.
 */
record Vacancy(Walk walk) {

    /** The decision about an operation whose turn comes, where that would wait. */
    Decision instead(GuardedOperation operation, Decision decision) {
        return Option.when(decision.waits(), operation)
                .flatMap(each -> each.operation().actsOnRowsOf())
                .filter(table -> hasNothingToDo(operation, table))
                .map(table -> (Decision) new Decision.AlreadyInPlace(new Evidence("table " + table + " holds no rows")))
                .getOrElse(decision);
    }

    private boolean hasNothingToDo(GuardedOperation operation, QualifiedName table) {
        Catalog catalog = walk.catalog();
        RowChange change = new RowChange(table, operation.operation().rowEvents(), Option.none());
        return walk.work().settlement().vacant().contains(table)
                && catalog.table(table).isDefined()
                && !walk.work().uncertain().contains(operation.id())
                && new Reach(catalog).endsWithoutRows(change)
                && !isToBeFilled(operation, table);
    }

    /** Whether something before it, done or not, brings rows. */
    private boolean isToBeFilled(GuardedOperation operation, QualifiedName table) {
        boolean inOrder = walk.work()
                .ahead()
                .takeUntil(each -> each.id().equals(operation.id()))
                .exists(each -> brings(each, table));
        return inOrder || walk.waiting().map(Waiting::operation).exists(each -> brings(each, table));
    }

    private static boolean brings(GuardedOperation earlier, QualifiedName table) {
        Operation operation = earlier.operation();
        ObjectName name = new ObjectName.Relation(table);
        boolean writes = earlier.footprint().writes().contains(new Touch(name, Aspect.DATA));
        boolean itself = operation.target().contains(name);
        return operation.mentions(name) == Operation.Mention.NAMED
                || (writes && (!itself || operation.rowEvents().contains(RowEvent.INSERT)));
    }
}
