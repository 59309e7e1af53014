package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.operation.KeptState;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Puts a routine back as it was for the length of a statement.
 *
 * @param former the routine as it was
 */
record PutBack(DatabaseObject former) implements Inverse.Cases<HoldOff> {

    /** The first of them makes it; its owner and what is said about it are no part of what it does. */
    @Override
    public HoldOff statements(Inverse.Statements inverse) {
        KeptState present = new KeptState(former.name());
        String definition = "pg_catalog.pg_get_functiondef("
                + SqlLiteral.quoted(former.name().sql()) + "::pg_catalog.regprocedure)";
        return new HoldOff(
                former.name(),
                Option.some(former),
                Vector.of(present.keeping(definition, ""), inverse.sql().head()),
                Vector.of(KeptState.running(present.kept())),
                described());
    }

    @Override
    public HoldOff irreversible(Inverse.Irreversible inverse) {
        return HoldOff.unknown(former.name(), Option.some(former), described());
    }

    @Override
    public HoldOff nothing(Inverse.Nothing inverse) {
        return HoldOff.unknown(former.name(), Option.some(former), described());
    }

    private String described() {
        return former.describe() + " as it was";
    }
}
