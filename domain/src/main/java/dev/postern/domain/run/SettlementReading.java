package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.catalog.TableSize;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.plan.Settlement;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Finds out what is settled unasked, and what has nothing to do: how large the tables are, which of them were missing
 * before, and which hold no rows.
 */
record SettlementReading(CatalogReader catalogs, Ledger ledger) {

    Settlement of(Seq<GuardedOperation> waiting, Seq<GuardedOperation> ahead) {
        Set<QualifiedName> named = waiting.flatMap(
                        each -> each.footprint().objects().flatMap(ObjectName::relationName))
                .toLinkedSet();
        Set<QualifiedName> feeding = feeding(ahead);
        Map<QualifiedName, TableSize> sizes = sizes(named.addAll(feeding));
        return new Settlement(
                Settlement.Manner.HARMLESS,
                sizes,
                waiting.filter(this::wasMissing).map(GuardedOperation::id).toLinkedSet(),
                feeding.reject(table -> sizes.get(table).exists(TableSize::isOccupied)));
    }

    /** What statements live on, also by the names that it has until it is renamed. */
    private static Set<QualifiedName> feeding(Seq<GuardedOperation> ahead) {
        return ahead.reverse()
                .foldLeft(
                        LinkedHashSet.empty(),
                        (later, each) -> later.addAll(each.operation().feeds().tables())
                                .addAll(each.operation()
                                        .renaming()
                                        .filter(renaming ->
                                                renaming.to().relationName().exists(later::contains))
                                        .flatMap(renaming -> renaming.from().relationName())));
    }

    private Map<QualifiedName, TableSize> sizes(Set<QualifiedName> tables) {
        return tables.isEmpty() ? LinkedHashMap.empty() : catalogs.sizes(tables);
    }

    /** Whether the ledger says that what an operation is about was not there. */
    private boolean wasMissing(GuardedOperation operation) {
        Seq<String> waitsFor =
                ledger.latest(operation.id()).map(LedgerEntry::waitsFor).getOrElse(Vector.empty());
        return operation
                .operation()
                .target()
                .map(target -> "table " + target.sql())
                .exists(table -> waitsFor.exists(each -> each.equals(table) || each.endsWith(" waits for " + table)));
    }
}
