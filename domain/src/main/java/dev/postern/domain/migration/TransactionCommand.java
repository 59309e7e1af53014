package dev.postern.domain.migration;

import dev.postern.domain.sql.SqlStatement;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import java.util.Locale;

/**
 * Tells the commands that begin and end transactions (PostgreSQL manual, BEGIN, START TRANSACTION, COMMIT, END, ROLLBACK,
 * SAVEPOINT), with whatever modes behind them. Those of a procedure's body are inside its statement and none of these;
 * {@code COMMIT PREPARED} and {@code ROLLBACK PREPARED} end no transaction of the script's.
 */
final class TransactionCommand {

    private static final Set<String> BORDERS = LinkedHashSet.of("BEGIN", "START", "COMMIT", "END");
    private static final Set<String> PARTIAL = LinkedHashSet.of("ROLLBACK", "SAVEPOINT", "RELEASE", "ABORT");

    private TransactionCommand() {}

    /** Whether it begins or ends a transaction, so that a segment is cut here. */
    static boolean isBorder(SqlStatement statement) {
        return is(statement, BORDERS);
    }

    /** Whether it takes back, or would let take back, a part of the script. */
    static boolean takesBack(SqlStatement statement) {
        return is(statement, PARTIAL);
    }

    private static boolean is(SqlStatement statement, Set<String> commands) {
        String[] words = statement.headline().toUpperCase(Locale.ROOT).split("\\s+", 3);
        return commands.contains(words[0]) && (words.length < 2 || !words[1].equals("PREPARED"));
    }
}
