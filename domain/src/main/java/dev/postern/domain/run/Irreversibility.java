package dev.postern.domain.run;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Why an operation cannot be taken back; nothing where it can. */
record Irreversibility(LedgerEntry entry) implements Inverse.Cases<Seq<String>> {
    @Override
    public Seq<String> statements(Inverse.Statements inverse) {
        return Vector.empty();
    }

    @Override
    public Seq<String> irreversible(Inverse.Irreversible inverse) {
        String object = entry.object().map(name -> " " + name).getOrElse("");
        return Vector.of(entry.id() + " (" + entry.kind() + object + "): " + inverse.reason());
    }

    @Override
    public Seq<String> nothing(Inverse.Nothing inverse) {
        return Vector.empty();
    }
}
