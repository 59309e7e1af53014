package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;

/** Reads what a live database holds. */
public interface CatalogReader {

    /**
     * Reads every relation that the scope names, with the columns, constraints, indexes and comments of the tables
     * among them and with the tables of the indexes among them, as the current transaction sees them.
     *
     * @throws CatalogUnavailableException if the database does not answer
     */
    Catalog read(Scope scope);

    /**
     * How many rows a table holds, counted now.
     *
     * @throws CatalogUnavailableException if the database does not answer, or there is no such table
     */
    long rows(QualifiedName table);
}
