package dev.postern.domain.testing;

import dev.postern.domain.ledger.Ledger;
import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.ledger.LedgerUnusableException;
import dev.postern.domain.ledger.RunId;
import dev.postern.domain.ledger.ScriptRecord;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;

/** Everything that was ever written into a ledger. */
record LedgerBook(Preparation preparation, Seq<LedgerEntry> entries, Seq<ScriptRecord> scripts, Seq<Run> runs) {

    static final LedgerBook NONE = new LedgerBook(Preparation.MISSING, Vector.empty(), Vector.empty(), Vector.empty());

    /** Whether there is a place to write to. */
    enum Preparation {
        MISSING,
        PREPARED
    }

    /** A run and how it ended. */
    record Run(RunId id, String command, Instant began, Option<String> outcome) {}

    LedgerBook prepared() {
        return new LedgerBook(Preparation.PREPARED, entries, scripts, runs);
    }

    LedgerBook with(LedgerEntry entry) {
        return written(new LedgerBook(preparation, entries.append(entry), scripts, runs));
    }

    LedgerBook with(ScriptRecord script) {
        return written(new LedgerBook(preparation, entries, scripts.append(script), runs));
    }

    LedgerBook with(Run run) {
        Seq<Run> others = runs.reject(each -> each.id().equals(run.id()));
        return written(new LedgerBook(preparation, entries, scripts, others.append(run)));
    }

    RunId nextRun() {
        return new RunId(runs.size() + 1L);
    }

    Ledger ledger() {
        return Ledger.of(entries, scripts);
    }

    private LedgerBook written(LedgerBook next) {
        if (preparation == Preparation.MISSING) {
            throw new LedgerUnusableException("there is no ledger to write to: it was never prepared");
        }
        return next;
    }
}
