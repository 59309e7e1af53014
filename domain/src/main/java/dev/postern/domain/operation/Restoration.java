package dev.postern.domain.operation;

import dev.postern.domain.catalog.PreImage;
import io.vavr.collection.Seq;

/** Takes a drop back by making again what went with it. */
final class Restoration {

    private Restoration() {}

    /** The statements of the pre-image; none can be given where something that went along is of an unknown make. */
    static Inverse of(Operation drop, PreImage dropped) {
        return dropped.unknown().isEmpty()
                ? new Inverse.Statements(statements(drop, dropped), dropped.lost())
                : Inverse.irreversible("how " + dropped.unknown().mkString(", ") + " was made is not known");
    }

    /** What was dropped concurrently is built concurrently (PostgreSQL manual, CREATE INDEX). */
    private static Seq<String> statements(Operation drop, PreImage dropped) {
        return drop.transactionality() == Transactionality.OUTSIDE_TRANSACTION
                ? dropped.statements()
                        .map(sql -> sql.replaceFirst("^CREATE( UNIQUE)? INDEX ", "CREATE$1 INDEX CONCURRENTLY "))
                : dropped.statements();
    }
}
