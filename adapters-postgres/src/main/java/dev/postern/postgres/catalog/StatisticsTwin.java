package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/** Statistics on an empty twin of their table, by which PostgreSQL shows how it prints what they are on. */
record StatisticsTwin(JdbcQuery query, QualifiedName twin) {

    String columns(String columns) throws SQLException {
        query.execute("create statistics pg_temp.postern_twin on " + columns + " from " + twin);
        query.execute("set local search_path = pg_catalog");
        return query.one(
                "select pg_catalog.pg_get_statisticsobjdef_columns(oid) from pg_catalog.pg_statistic_ext"
                        + " where stxrelid = ?::regclass",
                row -> row.getString(1),
                twin.sql());
    }
}
