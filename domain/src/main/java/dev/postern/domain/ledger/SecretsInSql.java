package dev.postern.domain.ledger;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;

/**
 * Keeps secrets out of the ledger: the string behind {@code PASSWORD} and {@code CONNECTION} (manual, CREATE ROLE, CREATE
 * USER MAPPING, CREATE SUBSCRIPTION).
 */
public final class SecretsInSql {

    private static final String HIDDEN = "'***'";

    private SecretsInSql() {}

    /** The statement without its secrets; the statement itself where there are none. */
    public static String hidden(String sql) {
        StringBuilder shown = new StringBuilder();
        int copied = 0;
        boolean secretFollows = false;
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (secretFollows && token.kind() == TokenKind.STRING) {
                shown.append(sql, copied, token.start()).append(HIDDEN);
                copied = token.end();
            }
            secretFollows = token.isWord(sql, "PASSWORD")
                    || token.isWord(sql, "CONNECTION")
                    || (secretFollows && token.kind() == TokenKind.COMMENT);
        }
        return shown.append(sql, copied, sql.length()).toString();
    }
}
