package dev.postern.domain.operation.view;

import dev.postern.domain.operation.Inverse;

/** Drops what is there before it is brought back as it was. */
record MadeAnew(String drop) implements Inverse.Cases<Inverse> {

    @Override
    public Inverse statements(Inverse.Statements inverse) {
        return new Inverse.Statements(inverse.sql().prepend(drop));
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
