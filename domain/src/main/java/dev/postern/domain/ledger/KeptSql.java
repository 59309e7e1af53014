package dev.postern.domain.ledger;

import dev.postern.domain.sql.Place;
import dev.postern.domain.sql.ScriptText;
import dev.postern.domain.sql.SqlStatement;
import dev.postern.domain.sql.StatementSplitter;
import dev.postern.domain.sql.Substitutions;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * Statements as the ledger keeps them and reports show them: without secrets, and with the rows that follow a {@code
 * COPY … FROM STDIN}. Of one that is longer than 64 KB only its length, its fingerprint, its place and its beginning are
 * kept, as a comment that nobody can run by mistake.
 */
public final class KeptSql {

    private static final int LONGEST = 1 << 16;
    private static final String NOT_KEPT = "-- not kept: ";

    private KeptSql() {}

    /** What is kept of a statement. */
    public static String of(SqlStatement statement) {
        int rows = statement.data().map(data -> data.length()).getOrElse(0);
        if (statement.text().length() + rows > LONGEST) {
            return NOT_KEPT + (statement.text().length() + rows) + " characters, SHA-256 " + statement.fingerprint()
                    + ", at " + statement.place() + ": " + statement.headline();
        }
        String text = SecretsInSql.hidden(statement.concealed(statement.text()));
        return statement
                .data()
                .map(data -> text + ";\n" + statement.concealed(data.text()) + "\\.\n")
                .getOrElse(text);
    }

    /** Whether the whole statement was kept, so that it can be run. */
    public static boolean isWhole(String kept) {
        return !kept.startsWith(NOT_KEPT);
    }

    /** The statement that was kept, with the rows behind it. */
    static SqlStatement statement(String kept, Place place) {
        ScriptText script = new ScriptText(kept, place, Substitutions.NONE, Vector.empty());
        Seq<SqlStatement> read = new StatementSplitter().split(script).getOrElse(Vector.empty());
        return read.size() == 1 ? read.head() : new SqlStatement(kept, place, Vector.empty());
    }
}
