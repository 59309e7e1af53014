package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Uses;
import dev.postern.domain.sql.QualifiedName;

/** Where a new table takes columns from besides its own definition. */
public interface TableSource {

    /** What must be there to take from. */
    Uses uses();

    /** What is locked to take from it. */
    default Locks locks() {
        return Locks.NONE;
    }

    /** The table with what it takes; as it was where the source is not known. */
    Table into(Catalog catalog, Table own);

    /** The catalog with whatever else the table takes once it is made: indexes, properties of columns. */
    default Catalog beside(Catalog catalog, QualifiedName table) {
        return catalog;
    }
}
