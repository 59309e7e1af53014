package dev.postern.postgres.differential;

import dev.postern.domain.operation.Inverse;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Collects what takes the parts of a statement back. */
record UndoStatements(Seq<String> statements, Completeness completeness) implements Inverse.Cases<UndoStatements> {

    /** Whether everything is taken back. */
    enum Completeness {
        WHOLE,
        SOMETHING_IS_IRREVERSIBLE
    }

    UndoStatements() {
        this(Vector.empty(), Completeness.WHOLE);
    }

    boolean isWhole() {
        return completeness == Completeness.WHOLE;
    }

    @Override
    public UndoStatements statements(Inverse.Statements inverse) {
        return new UndoStatements(isWhole() ? statements.appendAll(inverse.sql()) : statements, completeness);
    }

    @Override
    public UndoStatements irreversible(Inverse.Irreversible inverse) {
        return new UndoStatements(statements, Completeness.SOMETHING_IS_IRREVERSIBLE);
    }

    @Override
    public UndoStatements nothing(Inverse.Nothing inverse) {
        return this;
    }
}
