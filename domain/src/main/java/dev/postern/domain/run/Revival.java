package dev.postern.domain.run;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.MigrationId;
import dev.postern.domain.plan.Moot;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** What was given up because something was dropped for good, and is to wait again because that was taken back. */
record Revival(Ledger ledger) {

    /**
     * The entries of other migrations that what is taken back had made moot.
     *
     * @param undone the migrations that are taken back, which takes along whatever waited in them
     */
    Seq<LedgerEntry> of(Seq<LedgerEntry> takenBack, Set<MigrationId> undone) {
        return ledger.entries()
                .values()
                .filter(entry -> entry.outcome() == Outcome.MOOT)
                .reject(entry -> undone.contains(entry.id().migration()))
                .filter(entry -> Moot.by(entry.reason())
                        .exists(drop -> takenBack.exists(each -> each.id().equals(drop))))
                .toVector();
    }
}
