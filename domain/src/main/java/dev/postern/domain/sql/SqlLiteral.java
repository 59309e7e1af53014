package dev.postern.domain.sql;

/** String constants (PostgreSQL manual, 4.1.2.1), for servers with {@code standard_conforming_strings} on. */
public final class SqlLiteral {

    private SqlLiteral() {}

    /** The text as a string constant. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
