package dev.postern.domain.operation.routine;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.Inverse;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Puts a routine back as it was for the length of a statement. How it is now, whatever has come of it since, is kept in a
 * parameter of the transaction meanwhile.
 *
 * @param former the routine as it was
 */
record PutBack(DatabaseObject former) implements Inverse.Cases<HoldOff> {

    /** The first of them makes it; its owner and what is said about it are no part of what it does. */
    @Override
    public HoldOff statements(Inverse.Statements inverse) {
        String keep = "SELECT pg_catalog.set_config(" + parameter() + ", pg_catalog.pg_get_functiondef("
                + SqlLiteral.quoted(former.name().sql()) + "::pg_catalog.regprocedure), true)";
        String restore = "BEGIN EXECUTE pg_catalog.current_setting(" + parameter() + "); END";
        return new HoldOff(
                former.name(),
                Option.some(former),
                Vector.of(keep, inverse.sql().head()),
                Vector.of("DO LANGUAGE plpgsql " + SqlLiteral.quoted(restore)),
                described());
    }

    @Override
    public HoldOff irreversible(Inverse.Irreversible inverse) {
        return HoldOff.unknown(former, described());
    }

    @Override
    public HoldOff nothing(Inverse.Nothing inverse) {
        return HoldOff.unknown(former, described());
    }

    private String described() {
        return former.describe() + " as it was";
    }

    private String parameter() {
        byte[] name = former.name().sql().getBytes(StandardCharsets.UTF_8);
        return SqlLiteral.quoted("postern.former_" + HexFormat.of().formatHex(name));
    }
}
