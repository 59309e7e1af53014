package dev.postern.domain.catalog;

/**
 * A type as {@code format_type} prints it under {@code search_path = pg_catalog}: {@code character varying(20)},
 * {@code timestamp with time zone}, {@code public.mood} (PostgreSQL manual, 9.27.8).
 */
public record DataType(String name) {
    @Override
    public String toString() {
        return name;
    }
}
