package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * The variables of PL/pgSQL that statements put their results into: {@code SELECT a INTO v FROM t} (PostgreSQL manual,
 * 41.5.3). They may stand nearly anywhere in a statement, and the grammar of SQL knows none of them.
 */
final class PlpgsqlTargets {

    private static final Set<String> OF_SQL = LinkedHashSet.of("insert", "merge");

    private final String body;
    private final Vector<Token> tokens;

    private PlpgsqlTargets(String body) {
        this.body = body;
        this.tokens = Vector.<Token>ofAll(() -> new SqlLexer(body)).reject(token -> token.kind() == TokenKind.COMMENT);
    }

    /** A body without them; everything else stands where it stood. */
    static String without(String body) {
        return new PlpgsqlTargets(body).left();
    }

    private String left() {
        StringBuilder left = new StringBuilder(body);
        int statement = 0;
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at - 1).isPunctuation(body, ';')) {
                statement = at;
            }
            if (is(at, "into") && !OF_SQL.contains(word(at - 1)) && !is(statement, "import")) {
                int behind = behindTargets(at + 1);
                for (int i = tokens.get(at).start(); i < tokens.get(behind - 1).end(); i++) {
                    left.setCharAt(i, ' ');
                }
            }
        }
        return left.toString();
    }

    private int behindTargets(int from) {
        int at = is(from, "strict") ? from + 1 : from;
        at = behindTarget(at);
        while (isSign(at, ',')) {
            at = behindTarget(at + 1);
        }
        return at;
    }

    /** {@code variable}, {@code record.field}, {@code array[1]}. */
    private int behindTarget(int from) {
        int at = Math.min(from + 1, tokens.size());
        while (isSign(at, '.')) {
            at = Math.min(at + 2, tokens.size());
        }
        if (isSign(at, '[')) {
            while (at < tokens.size() && !isSign(at, ']')) {
                at++;
            }
            return Math.min(at + 1, tokens.size());
        }
        return at;
    }

    private boolean is(int at, String word) {
        return word(at).equals(word);
    }

    private boolean isSign(int at, char sign) {
        return at < tokens.size() && tokens.get(at).isPunctuation(body, sign);
    }

    private String word(int at) {
        return at < tokens.size() && tokens.get(at).kind() == TokenKind.WORD
                ? tokens.get(at).text(body).toLowerCase(Locale.ROOT)
                : "";
    }
}
