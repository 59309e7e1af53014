package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/**
 * A temporary function by which PostgreSQL shows how it prints expressions that stand in a definition: the defaults of
 * parameters, and a body that is parsed when the function is made. It is never called.
 */
record RoutineTwin(JdbcQuery query) {

    String defaults(QualifiedName routine, String behindName) throws SQLException {
        return printed("pg_catalog.pg_get_expr(p.proargdefaults, 0)", routine, behindName);
    }

    String body(QualifiedName routine, String behindName) throws SQLException {
        return printed("pg_catalog.pg_get_function_sqlbody(p.oid)", routine, behindName);
    }

    private String printed(String what, QualifiedName routine, String definition) throws SQLException {
        int kind = definition.indexOf(' ');
        query.execute("set local check_function_bodies = off");
        query.execute("create " + definition.substring(0, kind) + " pg_temp."
                + routine.name().sql() + definition.substring(kind));
        query.execute("set local search_path = pg_catalog");
        return query.one(
                "select " + what + """
                 from pg_catalog.pg_proc p
                where p.pronamespace = pg_catalog.pg_my_temp_schema() and p.proname = ?
                """, row -> row.getString(1), routine.name().value());
    }
}
