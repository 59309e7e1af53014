package dev.postern.domain.plan;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.migration.GuardedOperation;
import io.vavr.collection.Seq;

/** A deferred operation and what it waits for. */
public record Waiting(GuardedOperation operation, Seq<Awaited> awaits) {

    /** With its names looked up in that catalog. */
    Waiting in(Catalog catalog) {
        if (operation.isKnownByItself()) {
            return this;
        }
        GuardedOperation located = operation.in(catalog);
        return located.equals(operation) ? this : new Waiting(located, awaits);
    }
}
