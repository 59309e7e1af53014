package dev.postern.domain.plan;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.operation.Nature;
import dev.postern.domain.operation.Operation.Effort;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * What must be known to settle with care: what would hold up a large table, and what would change rows that came back
 * with their table, is left to somebody who asks for it.
 *
 * @param sizes how much the tables hold that deferred operations are about
 * @param returned the operations on rows of a table that was missing and is there again
 * @param vacant the tables without rows, or not there yet, among those that statements ahead live on
 */
public record Settlement(
        Manner manner, Map<QualifiedName, TableSize> sizes, Set<OperationId> returned, Set<QualifiedName> vacant) {

    /** Of a run in which everything settles that can. */
    public static final Settlement UNRESERVED =
            new Settlement(Manner.EVERYTHING, LinkedHashMap.empty(), LinkedHashSet.empty(), LinkedHashSet.empty());

    /** Which deferred operations settle. */
    public enum Manner {
        /** Those that nobody has to think about. */
        HARMLESS,
        /** All of them: {@code reconcile}. */
        EVERYTHING
    }

    /** The same where somebody asks for everything. */
    Settlement unreserved() {
        return new Settlement(Manner.EVERYTHING, sizes, returned, vacant);
    }

    /** The same where tables hold rows. */
    Settlement occupied(Set<QualifiedName> tables) {
        return new Settlement(manner, sizes, returned, vacant.removeAll(tables));
    }

    /** Why an operation that could be done is left to somebody who asks for it; none where it is not. */
    Option<Awaited> reserve(GuardedOperation operation, long largeTable) {
        return manner == Manner.EVERYTHING
                ? Option.none()
                : rowsThatCameBack(operation).orElse(() -> largeTable(operation, largeTable));
    }

    private Option<Awaited> rowsThatCameBack(GuardedOperation operation) {
        return operation
                .operation()
                .target()
                .flatMap(ObjectName::relationName)
                .filter(table -> operation.operation().nature() == Nature.DATA)
                .filter(table -> returned.contains(operation.id()))
                .filter(table -> sizes.get(table).exists(TableSize::isOccupied))
                .map(table -> new Awaited.Asking("table " + table + " came back with rows in it"));
    }

    private Option<Awaited> largeTable(GuardedOperation operation, long largeTable) {
        return Option.when(operation.operation().effort() == Effort.EVERY_ROW, operation)
                .toVector()
                .flatMap(each -> each.footprint().objects().flatMap(ObjectName::relationName))
                .flatMap(table -> sizes.get(table).map(size -> new Tuple2<>(table, size.rows())))
                .filter(table -> table._2() >= largeTable)
                .headOption()
                .map(table -> new Awaited.Asking("it keeps others from writing to table " + table._1() + " with its "
                        + table._2() + " rows as long as it takes"));
    }
}
