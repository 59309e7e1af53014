package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Scope;

/**
 * A pure question to a catalog: is something there, absent, or of a certain shape? Guards are values; the same guard
 * asked of the same catalog answers the same.
 */
public interface Guard {

    /** Asks the catalog. A question outside what the catalog covers is answered {@link Finding.CannotTell}. */
    Finding ask(Catalog catalog);

    /** What must have been read for the question to be answered. */
    Scope scope();

    /** The condition as a phrase: {@code table public.orders exists}. */
    String describe();
}
