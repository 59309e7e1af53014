package dev.postern.domain.operation;

import dev.postern.domain.catalog.ObjectName;
import dev.postern.domain.sql.SqlLiteral;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How something is now, whatever has come of it since it was made, kept in a parameter of the transaction until it is that
 * again (PostgreSQL manual, 20.16).
 */
public record KeptState(ObjectName object) {

    /**
     * The statement that keeps it.
     *
     * @param value an expression for it
     * @param from what follows that in a query
     */
    public String keeping(String value, String from) {
        return "SELECT pg_catalog.set_config(" + parameter() + ", " + value + ", true)" + from;
    }

    /** What was kept: an expression. */
    public String kept() {
        return "pg_catalog.current_setting(" + parameter() + ")";
    }

    /**
     * The statement that runs another.
     *
     * @param statement an expression for its text, that looks at what was {@link #kept}
     */
    public static String running(String statement) {
        return "DO LANGUAGE plpgsql " + SqlLiteral.quoted("BEGIN EXECUTE " + statement + "; END");
    }

    private String parameter() {
        byte[] name = object.describe().getBytes(StandardCharsets.UTF_8);
        return SqlLiteral.quoted("postern.kept_" + HexFormat.of().formatHex(name));
    }
}
