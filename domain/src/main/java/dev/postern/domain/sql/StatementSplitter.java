package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;

/**
 * Splits a script into its statements at the semicolons that end them, as psql does: not at those inside quotes,
 * comments, parentheses, or the BEGIN ATOMIC … END body of a routine.
 *
 * <p>Whether a statement is valid only the server decides. What is a problem here: something that is never closed; a
 * statement that begins with no command of PostgreSQL; a command of psql; a NUL character. All problems that can be
 * told are reported, in their order: nothing behind a NUL or something never closed, and nothing behind the first
 * thousand.
 *
 * <p>Never throws, whatever the text, and takes linear time. A byte order mark is left out; empty statements vanish.
 * Comments behind the last statement, on lines of their own, belong to no statement.
 */
public final class StatementSplitter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The statements of a script in their order, or what is wrong with it. The file only names the places. */
    public Validation<Seq<ScriptProblem>, Seq<SqlStatement>> split(String file, String text) {
        String script = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return new ScriptReading(file, script).result();
    }
}
