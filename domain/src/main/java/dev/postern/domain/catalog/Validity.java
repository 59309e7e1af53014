package dev.postern.domain.catalog;

/** Whether an index is complete, or a constraint is known to hold for the rows that were there before it. */
public enum Validity {
    VALID,
    /** An index whose concurrent build failed or is under way; a constraint added {@code NOT VALID}. */
    NOT_VALID
}
