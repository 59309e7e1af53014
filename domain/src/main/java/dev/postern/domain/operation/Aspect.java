package dev.postern.domain.operation;

/** What about an object is read or written. */
public enum Aspect {
    /** Whether there is an object of that name, and that the name is taken. */
    EXISTENCE,
    /** What it is made of: a column's type, an index's keys. */
    SHAPE,
    /** The order of a table's columns, which an {@code INSERT} without a column list goes by. */
    COLUMN_ORDER,
    /** Which indexes a table has, as far as others take them over: a copy of the table, a partition of it. */
    INDEXES,
    /** Which unique keys a table has that a foreign key could refer to. */
    KEYS,
    /** Which of them is the primary key, which who refers to a table needs without naming columns. */
    PRIMARY_KEY,
    /** Which foreign keys refer to it, which somebody minds who deletes rows or changes a key. */
    REFERENCES,
    /** The names that PostgreSQL chooses by itself for parts of the object, each depending on those taken before. */
    AUTOMATIC_NAMES,
    /** What a statement that changes rows obeys: defaults, checks, its own foreign keys, unique indexes, triggers, rules. */
    BEHAVIOUR,
    /**
     * What of that is obeyed for single columns by way of constraints and unique indexes. Two of them do not mind each
     * other; who gives a column another value minds those that read it.
     */
    LIMITS,
    /** What of {@link #BEHAVIOUR} is not about single columns or constraints: triggers, rules, partitions. Only read. */
    FIRING,
    /** Its rows, and what is in them. */
    DATA,
    /** Which rows there are, of which the columns are named beside that somebody looks into. Only read. */
    ROWS,
    /** Which of its rows somebody sees who reads them: row security and its policies. */
    VISIBILITY,
    /** What is said about it: comments. */
    COMMENT,
    /** Who may do what with it. */
    PRIVILEGES,
    /** Who may do what with what is created from now on: in a schema, or, of anything else, everywhere. */
    PRIVILEGES_BY_DEFAULT;

    /** The aspect that is written by whoever changes this one; itself but for those that are only read. */
    Aspect written() {
        return switch (this) {
            case FIRING -> BEHAVIOUR;
            case ROWS -> DATA;
            default -> this;
        };
    }
}
