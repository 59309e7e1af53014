package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/** Policies on an empty twin of their table, by which PostgreSQL shows how it prints them. */
record PolicyTwin(JdbcQuery query, QualifiedName twin) {

    private static final String NAME = "postern_twin";

    /** What a condition reads is looked for where it was before, also where it is the table itself. */
    private static final String TWIN_LAST = """
            select pg_catalog.set_config('search_path',
              concat_ws(', ', nullif(pg_catalog.current_setting('search_path'), ''), 'pg_temp'), true)
            """;

    String roles(String roles) throws SQLException {
        return printed(
                "to " + roles,
                "(select string_agg(quote_ident(r.rolname), ', ' order by r.rolname collate \"C\")"
                        + " from pg_catalog.pg_roles r where r.oid = any (p.polroles))");
    }

    /** Any condition on rows of the table is printed so. */
    String using(String condition) throws SQLException {
        return printed("using (" + condition + ")", "pg_catalog.pg_get_expr(p.polqual, p.polrelid)");
    }

    String check(String condition) throws SQLException {
        return printed("with check (" + condition + ")", "pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)");
    }

    private String printed(String clause, String what) throws SQLException {
        query.one(TWIN_LAST, row -> row.getString(1));
        query.execute("create policy " + NAME + " on " + twin + " " + clause);
        query.execute("set local search_path = pg_catalog");
        return query.one(
                "select " + what + " from pg_catalog.pg_policy p where p.polrelid = ?::regclass",
                row -> row.getString(1),
                twin.sql());
    }
}
