package dev.postern.postgres.catalog;

import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/** A temporary view by which PostgreSQL shows how it prints a query. */
record ViewTwin(JdbcQuery query) {

    private static final String NAME = "postern_twin_view";

    /** The query of a view that is defined by what stands behind its name. */
    String query(String behindName) throws SQLException {
        query.execute("create temporary view " + NAME + " " + behindName);
        query.execute("set local search_path = pg_catalog");
        return query.one(
                "select btrim(rtrim(pg_catalog.pg_get_viewdef(('pg_temp.' || ?)::regclass), ';'))",
                row -> row.getString(1),
                NAME);
    }
}
