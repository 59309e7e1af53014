package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.ObjectClass;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.Reach;
import dev.postern.domain.catalog.Relation;
import dev.postern.domain.catalog.RowChange;
import dev.postern.domain.catalog.RowEvent;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.operation.Aspect;
import dev.postern.domain.operation.Evidence;
import dev.postern.domain.operation.Operation;
import dev.postern.domain.operation.Touch;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * A statement about rows would have to wait for what it reads, and a table without whose rows it has nothing to do holds
 * none: whatever it read, it would change nothing. Rows that come later are none that it would have been about.
 *
 * @param walk the place where its turn comes
 */
record Vacancy(Walk walk) {

    /** The decision about an operation whose turn comes, where that would wait. */
    Decision instead(GuardedOperation operation, Decision decision) {
        return Option.when(decision.waits(), operation)
                .flatMap(this::leavingNothingToDo)
                .map(tables -> (Decision) new Decision.AlreadyInPlace(new Evidence(described(tables))))
                .getOrElse(decision);
    }

    private static String described(Seq<QualifiedName> tables) {
        return tables.size() == 1
                ? "table " + tables.head() + " holds no rows"
                : "tables " + tables.init().mkString(", ") + " and " + tables.last() + " hold no rows";
    }

    /** The tables without rows that leave an operation nothing to do; none where it may have something to do. */
    Option<Seq<QualifiedName>> leavingNothingToDo(GuardedOperation operation) {
        boolean acts = walk.work().uncertain().contains(operation.id()) || actsAnyway(operation.operation());
        return acts ? Option.none() : operation.operation().feeds().dry(this::isVacant);
    }

    /** Whether triggers or rules of what it changes may do something without rows. */
    private boolean actsAnyway(Operation operation) {
        Option<QualifiedName> target = operation.target().flatMap(ObjectName::relationName);
        return target.exists(table -> actsWithoutRows(new RowChange(table, operation.rowEvents(), Option.none())))
                || operation
                        .footprint()
                        .relationsChanged()
                        .reject(target::contains)
                        .reject(each -> walk.catalog().relation(each).exists(Vacancy::isSequence))
                        .exists(table -> actsWithoutRows(new RowChange(table, RowEvent.ANY, Option.none())));
    }

    /** What counts on for rows does not where there are none. */
    private static boolean isSequence(Relation relation) {
        return relation.kind().equals("sequence");
    }

    private boolean actsWithoutRows(RowChange change) {
        Catalog catalog = walk.catalog();
        return catalog.relation(change.relation()).isEmpty()
                ? walk.waiting().map(Waiting::operation).exists(each -> firesOn(change.relation(), each))
                : catalog.table(change.relation()).isEmpty() || new Reach(catalog).actsWithoutRows(change);
    }

    /** Whether it makes a trigger or a rule on a table. */
    private static boolean firesOn(QualifiedName table, GuardedOperation operation) {
        return operation
                .footprint()
                .writes()
                .map(Touch::object)
                .exists(made -> made.relationIn(ObjectClass.TRIGGER).contains(table)
                        || made.relationIn(ObjectClass.RULE).contains(table));
    }

    /** Whether it holds no rows, nor will once what waits is done; those of its children count as its own. */
    private boolean isVacant(QualifiedName table) {
        return walk.work().settlement().vacant().contains(table)
                && walk.catalog().table(table).isDefined()
                && new Reach(walk.catalog()).direct(table).isEmpty()
                && !walk.waiting().map(Waiting::operation).exists(each -> brings(each, table));
    }

    /**
     * The tables that may hold rows once an operation is done.
     *
     * @param after the catalog as it is then
     */
    Set<QualifiedName> filledBy(GuardedOperation operation, Catalog after) {
        Set<QualifiedName> filled = walk.work()
                .settlement()
                .vacant()
                .filter(table -> makes(operation.operation(), table, after) || brings(operation, table));
        return filled.isEmpty() || leavingNothingToDo(operation).isEmpty() ? filled : filled.removeAll(filled);
    }

    /** Whether it makes a table, or gives another its name, with rows in it. */
    private boolean makes(Operation operation, QualifiedName table, Catalog after) {
        boolean isNew =
                walk.catalog().table(table).isEmpty() && after.table(table).isDefined();
        Option<QualifiedName> calledBefore = operation
                .renaming()
                .filter(renaming -> renaming.to().relationName().contains(table))
                .flatMap(renaming -> renaming.from().relationName());
        return isNew
                && calledBefore
                        .map(old -> !isVacant(old))
                        .getOrElse(() -> !operation.rowEvents().isEmpty());
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
