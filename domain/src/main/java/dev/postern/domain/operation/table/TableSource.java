package dev.postern.domain.operation.table;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Permission;
import dev.postern.domain.catalog.Table;
import dev.postern.domain.operation.Guard;
import dev.postern.domain.operation.Locks;
import dev.postern.domain.operation.Permissions;
import dev.postern.domain.operation.Uses;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;

/** Where a new table takes columns from besides its own definition. */
public interface TableSource {

    /** What must be there to take from. */
    Uses uses();

    /** What must be there for a table that is otherwise made like this to take from it. */
    default Seq<Guard> needs(Table own) {
        return uses().needs();
    }

    /** What the role must be allowed to do to take from it. */
    default Set<Permission> permissions() {
        return Permissions.NONE;
    }

    /** What is locked to take from it. */
    default Locks locks() {
        return Locks.NONE;
    }

    /** The table with what it takes; as it was where the source is not known. */
    Table into(Catalog catalog, Table own);

    /**
     * The catalog with whatever else the table takes once it is made: indexes, properties of columns.
     *
     * @param own the table without what it takes
     */
    default Catalog beside(Catalog catalog, Table own) {
        return catalog;
    }
}
