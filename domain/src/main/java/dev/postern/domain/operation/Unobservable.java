package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;

/** The goal of an operation that no catalog shows: rows, or whatever an opaque statement does. Only the ledger knows. */
public record Unobservable() implements Guard {
    @Override
    public Finding ask(Catalog catalog) {
        return Finding.open("no catalog shows whether it was done");
    }

    @Override
    public Scope scope() {
        return Scope.EMPTY;
    }

    @Override
    public String describe() {
        return "recorded in the ledger";
    }
}
