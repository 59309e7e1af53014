package dev.postern.domain.sql;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;

/** The words that PostgreSQL 18's commands begin with (manual, Part VI, I. SQL Commands), and queries. */
final class CommandWords {

    private static final Vector<String> ALL = Vector.of("""
            ABORT ALTER ANALYSE ANALYZE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE
            DECLARE DELETE DISCARD DO DROP END EXECUTE EXPLAIN FETCH GRANT IMPORT INSERT LISTEN LOAD LOCK MERGE MOVE
            NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE RESET REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW
            START TABLE TRUNCATE UNLISTEN UPDATE VACUUM VALUES WITH""".split("\\s+"));

    private static final Set<String> LOWER_CASE =
            Set.copyOf(ALL.map(Folding::lower).toJavaSet());

    private CommandWords() {}

    static boolean contains(String word) {
        return LOWER_CASE.contains(Folding.lower(word));
    }

    /** The command that a misspelt word most likely means; none if no command is near. */
    static Option<String> nearest(String word) {
        int tolerance = word.length() < 5 ? 1 : 2;
        String lowered = Folding.lower(word);
        return ALL.filter(command -> Math.abs(command.length() - word.length()) <= tolerance)
                .filter(command -> distance(Folding.lower(command), lowered) <= tolerance)
                .minBy(command -> distance(Folding.lower(command), lowered));
    }

    /** How many letters have to be put in, left out, replaced or swapped with their neighbours. */
    private static int distance(String one, String other) {
        int[][] costs = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, one, other, i, j);
            }
        }
        return costs[one.length()][other.length()];
    }

    private static int cheapest(int[][] costs, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cost = Math.min(costs[i - 1][j - 1] + (same ? 0 : 1), Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
