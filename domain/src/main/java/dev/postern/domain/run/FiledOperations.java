package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** The operations of the ledger as the files have them that are still there. */
record FiledOperations(ScriptReader scripts, OperationTexts texts, Ledger ledger) {

    /** All operations of the migrations of those entries. */
    Map<OperationId, GuardedOperation> of(Seq<LedgerEntry> entries, Seq<ParsedScript> all) {
        Set<MigrationId> concerned =
                entries.map(entry -> entry.id().migration()).toLinkedSet();
        return all.filter(script -> concerned.contains(script.id()))
                .flatMap(script -> WorkReader.numbered(scripts.parse(script, texts.path()), ledger)
                        .operations())
                .toLinkedMap(GuardedOperation::id, each -> each);
    }
}
