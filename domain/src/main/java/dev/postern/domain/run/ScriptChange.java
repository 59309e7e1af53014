package dev.postern.domain.run;

import dev.postern.domain.ledger.KeptSql;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.migration.GuardedOperation;
import dev.postern.domain.migration.ParsedScript;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * A migration that was run and whose text is another now.
 *
 * @param gone statements that the ledger knows and the file no longer has
 * @param added operations that the file has and the ledger does not know
 */
record ScriptChange(ParsedScript script, Seq<LedgerEntry> gone, Seq<GuardedOperation> added) {

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
