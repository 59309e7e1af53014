package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;

/**
 * A question to the server: how would it print this definition of the author's, on this table? It is asked on an empty
 * twin of the table, never on the table itself.
 *
 * @param table the table that the definition is for; it must exist
 * @param part what the definition defines
 * @param authored the definition in the author's words
 */
public record Rendering(QualifiedName table, Part part, Definition authored) {

    /** What a definition defines. */
    public enum Part {
        /** The text behind {@code CREATE INDEX name ON table}. */
        INDEX,
        /** The text behind {@code CREATE UNIQUE INDEX name ON table}. */
        UNIQUE_INDEX,
        /** The text behind {@code ADD CONSTRAINT name}. */
        CONSTRAINT,
        /** The text {@code column DEFAULT expression}. */
        COLUMN_DEFAULT,
        /** The text {@code column GENERATED expression}. */
        GENERATION,
        /** The text behind {@code CREATE VIEW name}; the view is the table. */
        VIEW,
        /** What {@code CREATE TRIGGER} says beside the trigger's name and the table's. */
        TRIGGER,
        /** The text behind {@code CREATE RULE name AS}, without the table's name. */
        RULE,
        /** The roles that a policy is for. */
        POLICY_ROLES,
        /** The condition of a policy for the rows there are. */
        POLICY_USING,
        /** The condition of a policy for the rows that are written. */
        POLICY_CHECK,
        /** The condition for the rows of a table that are published. */
        PUBLISHED_ROWS,
        /** The columns and expressions that statistics are on. */
        STATISTICS_COLUMNS,
        /** The defaults in the text behind {@code CREATE FUNCTION name}; the function is the table. */
        PARAMETER_DEFAULTS,
        /** A check of a domain; the domain is the table. */
        DOMAIN_CHECK,
        /** The default of a domain; the domain is the table. */
        DOMAIN_DEFAULT,
        /** The body in the text behind {@code CREATE FUNCTION name} that is parsed when it is made. */
        SQL_BODY
    }
}
