package dev.postern.postgres.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Something that goes with what is dropped, where PostgreSQL keeps it.
 *
 * @param systemCatalog {@code pg_class}
 * @param number the number of a column, 0 for a whole
 */
record GonePart(String systemCatalog, long oid, int number) {

    /** Reads three columns of a row, from the given one on. */
    static GonePart of(ResultSet row, int column) throws SQLException {
        return new GonePart(row.getString(column), row.getLong(column + 1), row.getInt(column + 2));
    }

    static GonePart of(ObjectOid found) {
        return new GonePart(found.systemCatalog().replace("pg_catalog.", ""), found.oid(), found.part());
    }

    GonePart relation() {
        return new GonePart(systemCatalog, oid, 0);
    }
}
