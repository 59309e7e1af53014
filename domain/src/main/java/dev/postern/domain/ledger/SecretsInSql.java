package dev.postern.domain.ledger;

import dev.postern.domain.sql.SecretName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;

/**
 * Keeps secrets out of the ledger: the string behind {@code PASSWORD}, {@code CONNECTION} and options that are called
 * like a secret (manual, CREATE ROLE, CREATE USER MAPPING, CREATE SERVER, CREATE SUBSCRIPTION).
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
            if (secretFollows && isString(token)) {
                shown.append(sql, copied, token.start()).append(HIDDEN);
                copied = token.end();
            }
            secretFollows = isSecret(token, sql) || (secretFollows && token.kind() == TokenKind.COMMENT);
        }
        return shown.append(sql, copied, sql.length()).toString();
    }

    private static boolean isString(Token token) {
        return token.kind() == TokenKind.STRING || token.kind() == TokenKind.DOLLAR_STRING;
    }

    private static boolean isSecret(Token token, String sql) {
        boolean named = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER;
        return named && (token.isWord(sql, "CONNECTION") || SecretName.isSecret(token.text(sql)));
    }
}
