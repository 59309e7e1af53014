package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.ObjectName;
import io.vavr.control.Option;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * That an object of some system catalog stands on something (PostgreSQL manual, 5.15).
 *
 * @param oid that of the object
 * @param on what it stands on; none where that is nothing of ours
 */
record Standing(long oid, Option<ObjectName> on) {

    /** The query for it: two parameters, the system catalog and the oids. */
    static final String QUERY = SqlResource.read("depends_on.sql");

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(row.getLong(1), ObjectAddress.of(row, 2).name());
    }
}
