package dev.postern.domain.operation.view;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;

/** Brings back what was on a view together with it. */
record WithParts(Seq<String> parts) implements Inverse.Cases<Inverse> {

    @Override
    public Inverse statements(Inverse.Statements inverse) {
        return new Inverse.Statements(inverse.sql().appendAll(parts));
    }

    @Override
    public Inverse irreversible(Inverse.Irreversible inverse) {
        return inverse;
    }

    @Override
    public Inverse nothing(Inverse.Nothing inverse) {
        return inverse;
    }
}
