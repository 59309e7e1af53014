package dev.postern.domain.sql;

/**
 * A place in a file, counted from 1 as people do. A column is one character (code point), whatever its width, as in
 * the error positions that PostgreSQL reports.
 */
public record Place(String file, int line, int column) {

    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
        }
    }

    /** {@code file:line:column}, which terminals and editors know how to follow. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
