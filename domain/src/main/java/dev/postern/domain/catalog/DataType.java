package dev.postern.domain.catalog;

import dev.postern.domain.sql.QualifiedName;

/**
 * A type as {@code format_type} prints it under {@code search_path = pg_catalog}: {@code character varying(20)},
 * {@code timestamp with time zone}, {@code public.mood} (PostgreSQL manual, 9.27.8).
 */
public record DataType(String name) {

    /** Whether it is a created type of that name, an array of it, or it with a modifier. */
    public boolean isOf(QualifiedName type) {
        String sql = type.sql();
        return name.equals(sql) || name.startsWith(sql + "[") || name.startsWith(sql + "(");
    }

    /** This type once the type that it is of has another name. */
    public DataType renaming(QualifiedName type, QualifiedName to) {
        return isOf(type) ? new DataType(to.sql() + name.substring(type.sql().length())) : this;
    }

    @Override
    public String toString() {
        return name;
    }
}
