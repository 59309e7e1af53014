package dev.postern.domain.operation;

/** What sort of change an operation is, as far as the policy for unmet needs goes by it. */
public enum Nature {
    /** Something on or about an object that can come later: an index, a constraint, a column, a comment, a rename. */
    PART,
    /** The removal of something on an object. */
    REMOVAL_OF_PART,
    /** The removal of a whole object. */
    REMOVAL_OF_WHOLE,
    /** A new object that others may build on: a table, a type, a schema. */
    NEW_OBJECT,
    /** What keeps rows and objects from those who are not to have them: without it they could. */
    SECURITY,
    /** Rows. */
    DATA,
    /** Nothing but the session or the transaction that it runs in. */
    SESSION,
    /** Whatever is not fully understood. */
    OPAQUE
}
