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
 * <p>The rows behind {@code COPY … FROM STDIN;}, from the next line up to the line {@code \.}, belong to the statement.
 *
 * <p>Never throws, whatever the text, and takes linear time. A byte order mark is left out; empty statements vanish.
 * Comments behind the last statement, on lines of their own, belong to no statement.
 */
public final class StatementSplitter {

    /** The statements of a file in their order, or what is wrong with it. The file only names the places. */
    public Validation<Seq<ScriptProblem>, Seq<SqlStatement>> split(String file, String text) {
        return split(ScriptText.of(file, text));
    }

    /** The statements of a script in their order, or what is wrong with it. */
    public Validation<Seq<ScriptProblem>, Seq<SqlStatement>> split(ScriptText script) {
        return new ScriptReading(script).result();
    }
}
