package dev.postern.domain.run;

import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import dev.postern.domain.plan.CarriedOver;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** The operations that the ledger says wait. */
record WaitingOperations(FiledOperations filed, OperationTexts texts, Ledger ledger) {

    /** Each as its file has it where the file still does, else as the ledger kept it, if it kept it whole. */
    Seq<GuardedOperation> in(Seq<ParsedScript> all) {
        Seq<LedgerEntry> entries = ledger.waiting();
        Map<OperationId, GuardedOperation> inFiles = filed.of(entries, all);
        return entries.flatMap(entry -> inFiles.get(entry.id().whole())
                .flatMap(whole -> asItWaits(whole, entry))
                .orElse(() -> Option.when(KeptSql.isWhole(entry.sql()), () -> texts.kept(entry))));
    }

    /** The statement itself, what it was split into, or what it was rewritten to, whichever the ledger says waits. */
    private Option<GuardedOperation> asItWaits(GuardedOperation whole, LedgerEntry entry) {
        Seq<GuardedOperation> forms =
                whole.split().append(whole).filter(form -> form.id().equals(entry.id()));
        Option<GuardedOperation> written = forms.find(
                        form -> KeptSql.of(form.statement()).equals(entry.sql()))
                .orElse(forms.lastOption());
        boolean renamed = CarriedOver.by(entry.reason()).exists(by -> !ledger.isOpen(by));
        return renamed
                ? written.flatMap(form -> texts.rewritten(form, entry.sql())).orElse(written)
                : written;
    }
}
