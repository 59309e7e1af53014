package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/** Has PostgreSQL print what a domain checks and takes by default, on a temporary domain over the same type. */
record DomainTwin(JdbcQuery query) {

    private static final String NOT_VALID = " NOT VALID";
    private static final String NAME = "pg_temp.postern_twin";

    String check(QualifiedName domain, String clause) throws SQLException {
        boolean later = clause.endsWith(NOT_VALID);
        make(domain, later ? clause.substring(0, clause.length() - NOT_VALID.length()) : clause);
        String printed = query.one(
                "select pg_catalog.pg_get_constraintdef(oid) from pg_catalog.pg_constraint"
                        + " where contypid = ?::regtype and contype = 'c'",
                row -> row.getString(1),
                NAME);
        return later ? printed + NOT_VALID : printed;
    }

    String defaultOf(QualifiedName domain, String expression) throws SQLException {
        make(domain, "DEFAULT " + expression);
        return query.one(
                "select pg_catalog.pg_get_expr(typdefaultbin, 0) from pg_catalog.pg_type where oid = ?::regtype",
                row -> row.getString(1),
                NAME);
    }

    private void make(QualifiedName domain, String clause) throws SQLException {
        String type = query.one(
                "select pg_catalog.format_type(typbasetype, typtypmod) from pg_catalog.pg_type where oid = ?::regtype",
                row -> row.getString(1),
                domain.sql());
        query.execute("create domain " + NAME + " as " + type + " " + clause);
        query.execute("set local search_path = pg_catalog");
    }
}
