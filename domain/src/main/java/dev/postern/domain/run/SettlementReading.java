package dev.postern.domain.run;

import dev.postern.domain.catalog.CatalogReader;
import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.plan.Settlement;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Finds out what is settled unasked: how large the tables are, and which of them were missing before. */
record SettlementReading(CatalogReader catalogs, Ledger ledger) {

    Settlement of(Seq<GuardedOperation> waiting) {
        Set<QualifiedName> tables = waiting.flatMap(
                        each -> each.footprint().objects().flatMap(ObjectName::relationName))
                .toLinkedSet();
        return new Settlement(
                Settlement.Manner.HARMLESS,
                tables.isEmpty() ? LinkedHashMap.empty() : catalogs.sizes(tables),
                waiting.filter(this::wasMissing).map(GuardedOperation::id).toLinkedSet());
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
