package dev.postern.domain.catalog;

/** Whether a column takes nulls. */
public enum Nullability {
    NULLABLE("NULL"),
    NOT_NULL("NOT NULL");

    private final String sql;

    Nullability(String sql) {
        this.sql = sql;
    }

    public String sql() {
        return sql;
    }
}
