package dev.postern.postgres.catalog;

import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcQuery;
import java.sql.SQLException;

/** Triggers and rules on an empty twin of their table, by which PostgreSQL shows how it prints them. */
record TriggerTwin(JdbcQuery query, QualifiedName twin) {

    private static final String NAME = "postern_twin";
    private static final String TRIGGER = "TRIGGER ";
    private static final String ON = " ON ";
    private static final String SCHEMA =
            "(select nspname from pg_catalog.pg_namespace where oid = pg_catalog.pg_my_temp_schema())";

    /** What {@code pg_get_triggerdef} prints, without the names of the trigger and its table. */
    String trigger(String definition, QualifiedName table) throws SQLException {
        onView(table);
        int name = definition.indexOf(TRIGGER) + TRIGGER.length();
        int on = definition.indexOf(ON, name) + ON.length();
        query.execute(definition.substring(0, name) + NAME + " " + definition.substring(name, on) + twin + " "
                + definition.substring(on));
        query.execute("set local search_path = pg_catalog");
        return query.one(
                """
                select replace(replace(replace(pg_catalog.pg_get_triggerdef(t.oid), 'TRIGGER ' || t.tgname || ' ', 'TRIGGER '),
                                       ' ON ' || %s || '.' || ? || ' ', ' ON '), ' ON pg_temp.' || ? || ' ', ' ON ')
                from pg_catalog.pg_trigger t where t.tgrelid = ?::regclass and t.tgname = ?
                """.formatted(SCHEMA),
                row -> row.getString(1),
                twin.name().sql(),
                twin.name().sql(),
                twin.sql(),
                NAME);
    }

    /** What {@code pg_get_ruledef} prints behind the rule's name, without the name of its table. */
    String rule(String definition) throws SQLException {
        int behindEvent = definition.indexOf(' ', definition.indexOf(ON.stripLeading()) + ON.length());
        int event = behindEvent < 0 ? definition.length() : behindEvent;
        query.execute("create rule " + NAME + " as " + definition.substring(0, event) + " to " + twin
                + definition.substring(event));
        query.execute("set local search_path = pg_catalog");
        return query.one(
                """
                select rtrim(replace(replace(substr(pg_catalog.pg_get_ruledef(r.oid), length('CREATE RULE ' || r.rulename || ' AS') + 1),
                               ' TO ' || %s || '.' || ?, ''), ' TO pg_temp.' || ?, ''), ';')
                from pg_catalog.pg_rewrite r where r.ev_class = ?::regclass and r.rulename = ?
                """.formatted(SCHEMA),
                row -> row.getString(1),
                twin.name().sql(),
                twin.name().sql(),
                twin.sql(),
                NAME);
    }

    /** Only a view takes a trigger in place of the change, and only a view's twin is one. */
    private void onView(QualifiedName table) throws SQLException {
        boolean isView = query.one(
                "select relkind = 'v' from pg_catalog.pg_class where oid = ?::regclass",
                row -> row.getBoolean(1),
                table.sql());
        if (isView) {
            query.execute("drop table " + twin);
            query.execute("create temporary view " + twin + " as select * from " + table);
        }
    }
}
