package dev.postern.domain.run;

import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.Outcome;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.Migration;
import dev.postern.domain.migration.OperationId;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A migration that was run and whose text is another now.
 *
 * @param gone statements that the ledger knows and the file no longer has
 * @param added operations that the file has and the ledger does not know
 */
record ScriptChange(ParsedScript script, Seq<LedgerEntry> gone, Seq<GuardedOperation> added) {

    /** How a script differs from what was run of it; none where nothing of that does, or where it runs again as it is. */
    static Option<ScriptChange> of(ParsedScript script, Migration now, Ledger ledger) {
        if (script.id().isRepeatable() || !isIn(script, ledger)) {
            return Option.none();
        }
        Set<OperationId> present = now.operations().map(GuardedOperation::id).toLinkedSet();
        Seq<LedgerEntry> gone = ledger.of(script.id())
                .filter(entry -> entry.outcome().standing() != Outcome.Standing.OPEN
                        && !present.contains(entry.id().whole()));
        Seq<GuardedOperation> added = ledger.isThrough(script.id())
                ? now.operations().filter(each -> ledger.latest(each.id()).isEmpty())
                : Vector.empty();
        return gone.isEmpty() && added.isEmpty() ? Option.none() : Option.some(new ScriptChange(script, gone, added));
    }

    /** Whether the ledger knows a script with another text. */
    static boolean isIn(ParsedScript script, Ledger ledger) {
        return ledger.scripts()
                .get(script.id())
                .exists(record -> !record.fingerprint().equals(script.fingerprint()));
    }

    RunFault fault() {
        String lost = gone.map(entry -> "no longer there: " + headline(entry) + " (" + entry.place() + ")")
                .mkString("; ");
        String more = added.map(each -> "new: " + each.statement().headline() + " ("
                        + each.statement().place() + ")")
                .mkString("; ");
        String changes = Vector.of(lost, more).reject(String::isEmpty).mkString("; ");
        return new RunFault(
                "migration " + script.id() + " was changed after it was run (" + script.file() + "): " + changes,
                "Put the file back as it was and write a new migration; or, if the new text is right, record that with"
                        + " \"postern accept " + script.id() + "\".");
    }

    private static String headline(LedgerEntry entry) {
        return KeptSql.isWhole(entry.sql()) ? entry.statement().headline() : entry.sql();
    }
}
