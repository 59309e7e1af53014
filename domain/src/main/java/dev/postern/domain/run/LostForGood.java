package dev.postern.domain.run;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What was lost when an operation ran and does not come back when it is taken back. */
record LostForGood(LedgerEntry entry) implements Inverse.Cases<Seq<String>> {
    @Override
    public Seq<String> statements(Inverse.Statements inverse) {
        return inverse.lost().map(what -> what + " (by " + entry.id() + ", " + entry.kind() + ")");
    }

    @Override
    public Seq<String> irreversible(Inverse.Irreversible inverse) {
        return Vector.empty();
    }

    @Override
    public Seq<String> nothing(Inverse.Nothing inverse) {
        return Vector.empty();
    }
}
