package dev.postern.domain.operation.trigger;

import dev.postern.domain.catalog.DatabaseObject;
import dev.postern.domain.operation.HoldOff;
import dev.postern.domain.operation.KeptState;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLiteral;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Disables a trigger for the length of a statement; afterwards it fires when it did before, or does not, if somebody had
 * disabled it. What changes of rows have left to be checked at the end of their transaction is checked first: PostgreSQL
 * alters no table with that before it (manual, SET CONSTRAINTS).
 */
record DisabledMeanwhile(QualifiedName table, DatabaseObject trigger) {

    private static final String FIRING = "CASE %s WHEN 'O' THEN 'ENABLE' WHEN 'A' THEN 'ENABLE ALWAYS'"
            + " WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'DISABLE' END";

    HoldOff holdOff() {
        KeptState present = new KeptState(trigger.name());
        String name = " TRIGGER " + trigger.name().identifier().sql();
        String itself = " FROM pg_catalog.pg_trigger WHERE tgrelid = "
                + SqlLiteral.quoted(table.sql()) + "::pg_catalog.regclass AND tgname = "
                + SqlLiteral.quoted(trigger.name().identifier().value());
        String again = SqlLiteral.quoted("ALTER TABLE " + table + " ") + " || " + FIRING.formatted(present.kept())
                + " || " + SqlLiteral.quoted(name);
        return new HoldOff(
                trigger.name(),
                Option.none(),
                Vector.of(
                        "SET CONSTRAINTS ALL IMMEDIATE",
                        present.keeping("tgenabled::pg_catalog.text", itself),
                        "ALTER TABLE " + table + " DISABLE" + name),
                Vector.of(KeptState.running(again)),
                trigger.describe() + " held off");
    }
}
