package dev.postern.domain.run;

import dev.postern.domain.ledger.LedgerEntry;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** The statements that take an operation back; none where there are none. */
record InverseStatements(LedgerEntry entry) implements Inverse.Cases<Seq<SqlStatement>> {
    @Override
    public Seq<SqlStatement> statements(Inverse.Statements inverse) {
        return inverse.sql().map(sql -> new SqlStatement(sql, entry.place(), Vector.empty()));
    }

    @Override
    public Seq<SqlStatement> irreversible(Inverse.Irreversible inverse) {
        return Vector.empty();
    }

    @Override
    public Seq<SqlStatement> nothing(Inverse.Nothing inverse) {
        return Vector.empty();
    }
}
