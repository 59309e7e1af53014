package dev.postern.postgres.migration;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;

/** What the grammar calls a constraint, in the order in which PostgreSQL makes those of a new table. */
enum ConstraintForm {
    /** NULL, NOT NULL, DEFAULT, IDENTITY, GENERATED: what belongs to a column and is no object of its own. */
    OF_COLUMN,
    CHECK,
    PRIMARY_KEY,
    UNIQUE,
    EXCLUSION,
    FOREIGN_KEY;

    static ConstraintForm of(Constr_bodyContext body) {
        if (body.REFERENCES() != null) {
            return FOREIGN_KEY;
        }
        if (body.CHECK() != null) {
            return CHECK;
        }
        if (body.PRIMARY() != null) {
            return PRIMARY_KEY;
        }
        if (body.UNIQUE() != null) {
            return UNIQUE;
        }
        return body.EXCLUDE() != null ? EXCLUSION : OF_COLUMN;
    }

    boolean isKeptByIndex() {
        return this == PRIMARY_KEY || this == UNIQUE || this == EXCLUSION;
    }
}
