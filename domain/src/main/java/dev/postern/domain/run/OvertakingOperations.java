package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.operation.Footprint;
import dev.postern.domain.plan.Overtaking;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** What was done of later migrations than some that have turned up only now. */
record OvertakingOperations(OperationTexts texts, Ledger ledger) {

    /** What was done of migrations behind the first that is ahead. */
    Seq<Overtaking> of(Seq<GuardedOperation> ahead) {
        Option<MigrationId> first = ahead.map(each -> each.id().migration())
                .reject(MigrationId::isRepeatable)
                .min();
        return first.toVector()
                .flatMap(id -> ledger.entries()
                        .values()
                        .filter(entry -> isInTheDatabase(entry)
                                && !entry.id().migration().isRepeatable()
                                && entry.id().migration().compareTo(id) > 0)
                        .map(this::overtaking));
    }

    private static boolean isInTheDatabase(LedgerEntry entry) {
        return entry.outcome() == Outcome.APPLIED
                || entry.outcome() == Outcome.FOUND_IN_PLACE
                || entry.outcome() == Outcome.ADOPTED;
    }

    /** A ledger of an earlier version holds no footprints. */
    private Overtaking overtaking(LedgerEntry entry) {
        GuardedOperation kept = texts.kept(entry);
        return new Overtaking(kept, entry.footprint().equals(Footprint.NONE) ? kept.footprint() : entry.footprint());
    }
}
