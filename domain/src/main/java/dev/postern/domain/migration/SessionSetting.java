package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlLiteral;

/**
 * A value that a script has given to a parameter of its session.
 *
 * @param parameter its name in lower case, as {@code set_config} takes it: {@code search_path}, {@code role}
 * @param form how it was given
 * @param text what stands behind {@code SET} and its {@code SESSION} or {@code LOCAL}; for {@code set_config} the value
 *     as it is written, a literal
 */
public record SessionSetting(String parameter, Form form, String text) {

    /** The ways to give a value to a parameter. */
    public enum Form {
        /** {@code SET} (PostgreSQL manual, SET). */
        COMMAND,
        /** {@code SELECT set_config(…)} (PostgreSQL manual, 9.28.1). */
        FUNCTION
    }

    /** The statement that gives the value for the rest of the session. */
    public String forSession() {
        return form == Form.COMMAND ? "SET " + text : call("false");
    }

    /** The statement that gives the value up to the end of the transaction. */
    public String forTransaction() {
        return form == Form.COMMAND ? "SET LOCAL " + text : call("true");
    }

    private String call(String local) {
        return "SELECT pg_catalog.set_config(" + SqlLiteral.quoted(parameter) + ", " + text + ", " + local + ")";
    }
}
