package dev.postern.domain.operation;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.DatabaseObject;

/** Reads what stands in the bodies of routines. */
public interface RoutineBodies {

    /** Those of which nothing is known. */
    RoutineBodies UNREAD = (routine, catalog) -> Called.NOTHING;

    /**
     * What a routine uses when it is called, as far as its body says so.
     *
     * @param catalog where its names are looked up
     */
    Called of(DatabaseObject routine, Catalog catalog);

    /**
     * Whether a routine is known to do nothing but compute what it returns, and to ask for nothing in the database that
     * somebody may change.
     */
    default boolean isComputing(DatabaseObject routine) {
        return false;
    }
}
