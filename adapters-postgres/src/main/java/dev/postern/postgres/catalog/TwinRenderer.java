package dev.postern.postgres.catalog;

import dev.postern.domain.catalog.Catalog;
import dev.postern.domain.catalog.Definition;
import dev.postern.domain.catalog.Rendering;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.postgres.connection.JdbcErrors;
import dev.postern.postgres.connection.JdbcQuery;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Asks PostgreSQL to print definitions of the author's in its own words: on an empty temporary twin of the table, made
 * and taken back at once, with whatever was set for it. A definition that cannot be put on the twin has no answer.
 */
final class TwinRenderer {

    private static final String NAME = "postern_twin";
    private static final String SAVEPOINT = "postern_twin";

    private final JdbcQuery query;

    TwinRenderer(Connection connection) {
        this.query = new JdbcQuery(connection);
    }

    /** The answers to those questions that matter for what was found and that PostgreSQL could answer. */
    Map<Rendering, Definition> render(Set<Rendering> questions, Catalog found) throws SQLException {
        Map<Rendering, Definition> answers = LinkedHashMap.empty();
        RenderingNeed need = new RenderingNeed(found);
        for (Rendering question : questions.filter(need::isNeeded)) {
            Option<Definition> answer = answer(question);
            answers = answer.isDefined() ? answers.put(question, answer.get()) : answers;
        }
        return answers;
    }

    private Option<Definition> answer(Rendering question) throws SQLException {
        query.execute("savepoint " + SAVEPOINT);
        try {
            return Option.some(Definition.server(onTwin(question)));
        } catch (SQLException refused) {
            if (JdbcErrors.isSessionLost(refused)) {
                throw refused;
            }
            return Option.none();
        } finally {
            query.execute("rollback to savepoint " + SAVEPOINT + "; release savepoint " + SAVEPOINT);
        }
    }

    private String onTwin(Rendering question) throws SQLException {
        query.execute("set local lock_timeout = '200ms'; set local client_min_messages = warning");
        return switch (question.part()) {
            case VIEW -> new ViewTwin(query).query(question.authored().text());
            case PARAMETER_DEFAULTS ->
                new RoutineTwin(query)
                        .defaults(question.table(), question.authored().text());
            case DOMAIN_CHECK ->
                new DomainTwin(query)
                        .check(question.table(), question.authored().text());
            case DOMAIN_DEFAULT ->
                new DomainTwin(query)
                        .defaultOf(question.table(), question.authored().text());
            case SQL_BODY ->
                new RoutineTwin(query)
                        .body(question.table(), question.authored().text());
            case INDEX,
                    UNIQUE_INDEX,
                    CONSTRAINT,
                    COLUMN_DEFAULT,
                    GENERATION,
                    TRIGGER,
                    RULE,
                    POLICY_ROLES,
                    POLICY_USING,
                    POLICY_CHECK,
                    PUBLISHED_ROWS,
                    STATISTICS_COLUMNS -> onTableTwin(question);
        };
    }

    private String onTableTwin(Rendering question) throws SQLException {
        QualifiedName twin =
                new QualifiedName(new Identifier("pg_temp"), question.table().name());
        query.execute("create temporary table " + twin + " (like " + question.table() + ")");
        String text = question.authored().text();
        return switch (question.part()) {
            case INDEX -> index("create index " + NAME + " on " + twin + " " + text, twin);
            case UNIQUE_INDEX -> index("create unique index " + NAME + " on " + twin + " " + text, twin);
            case CONSTRAINT -> constraint(text, twin);
            case COLUMN_DEFAULT -> columnDefault(text, twin);
            case GENERATION -> generation(text, twin);
            case TRIGGER -> new TriggerTwin(query, twin).trigger(text, question.table());
            case RULE -> new TriggerTwin(query, twin).rule(text);
            case POLICY_ROLES -> new PolicyTwin(query, twin).roles(text);
            case POLICY_USING, PUBLISHED_ROWS -> new PolicyTwin(query, twin).using(text);
            case POLICY_CHECK -> new PolicyTwin(query, twin).check(text);
            case STATISTICS_COLUMNS -> new StatisticsTwin(query, twin).columns(text);
            case VIEW, PARAMETER_DEFAULTS, SQL_BODY, DOMAIN_CHECK, DOMAIN_DEFAULT ->
                throw new IllegalArgumentException("no part of a table");
        };
    }

    private String index(String statement, QualifiedName twin) throws SQLException {
        query.execute(statement);
        printUnderCatalogPath();
        return query.one("""
                select substr(d.def, strpos(d.def, ' USING ') + 1)
                from (select replace(pg_catalog.pg_get_indexdef(('pg_temp.' || ?)::regclass),
                                     ' ON ' || n.nspname || '.' || ? || ' ', ' ON t ') as def
                      from pg_catalog.pg_namespace n where n.oid = pg_catalog.pg_my_temp_schema()) d
                """, row -> row.getString(1), NAME, twin.name().sql());
    }

    private String constraint(String definition, QualifiedName twin) throws SQLException {
        query.execute("alter table " + twin + " add constraint " + NAME + " " + definition);
        printUnderCatalogPath();
        return query.one(
                "select pg_catalog.pg_get_constraintdef(oid) from pg_catalog.pg_constraint where conrelid = ?::regclass and conname = ?",
                row -> row.getString(1),
                twin.sql(),
                NAME);
    }

    private String columnDefault(String definition, QualifiedName twin) throws SQLException {
        int behindName = definition.indexOf(" DEFAULT ");
        query.execute("alter table " + twin + " alter column " + definition.substring(0, behindName) + " set"
                + definition.substring(behindName));
        return expressionOf(definition.substring(0, behindName), twin);
    }

    /** On a column beside it of the same type, for a column that is there cannot become a generated one. */
    private String generation(String definition, QualifiedName twin) throws SQLException {
        int behindName = definition.indexOf(" GENERATED ");
        String type = printed("""
                select pg_catalog.format_type(a.atttypid, a.atttypmod) from pg_catalog.pg_attribute a
                where a.attrelid = ?::regclass and pg_catalog.quote_ident(a.attname) = ?
                """, twin.sql(), definition.substring(0, behindName));
        query.execute("alter table " + twin + " add column " + NAME + " " + type + " generated always as ("
                + definition.substring(behindName + " GENERATED ".length()) + ") stored");
        return expressionOf(NAME, twin);
    }

    private String expressionOf(String column, QualifiedName twin) throws SQLException {
        printUnderCatalogPath();
        return printed("""
                select pg_catalog.pg_get_expr(d.adbin, d.adrelid) from pg_catalog.pg_attrdef d
                join pg_catalog.pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                where d.adrelid = ?::regclass and pg_catalog.quote_ident(a.attname) = ?
                """, twin.sql(), column);
    }

    /** What a query prints about a column; there may be no such column, and a default of null is none. */
    private String printed(String sql, String... parameters) throws SQLException {
        return query.all(sql, row -> row.getString(1), (Object[]) parameters)
                .headOption()
                .getOrElseThrow(() -> new SQLException("there is nothing to print"));
    }

    private void printUnderCatalogPath() throws SQLException {
        query.execute("set local search_path = pg_catalog");
    }
}
