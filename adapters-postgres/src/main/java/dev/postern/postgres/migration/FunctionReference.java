package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.operation.Arguments;
import dev.postern.domain.operation.RoutineCall;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import io.vavr.collection.Seq;

/**
 * A function that a definition names without its arguments. Whether it is one of the system's only the server knows, so
 * that what it prints may differ from what is written here.
 */
record FunctionReference(Names names, Seq<Identifier> parts) {

    static FunctionReference read(Names names, String text) {
        WordCursor cursor = new WordCursor(names, text);
        FunctionReference reference = new FunctionReference(names, cursor.parts());
        cursor.expectEnd();
        return reference;
    }

    Uses uses() {
        return uses(Arguments.ANY);
    }

    /** Where it is to be called with those. */
    Uses uses(Arguments arguments) {
        return Uses.routine(new RoutineCall(candidates(), arguments));
    }

    /** As PostgreSQL prints one that somebody made. */
    Definition made() {
        return Definition.author(candidates().head().sql());
    }

    /** As PostgreSQL prints one of the system's, unless its schema is written. */
    Definition ofTheSystem() {
        boolean written = parts.size() > 1 && !parts.head().value().equals("pg_catalog");
        return Definition.author(written ? made().text() : parts.last().sql());
    }

    private Seq<QualifiedName> candidates() {
        return names.candidates(parts);
    }
}
