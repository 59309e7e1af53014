package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.TokenSource;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/**
 * The tokens of a statement for the grammar. They come from our own lexer, which reads quotes, numbers and letters
 * beyond ASCII as PostgreSQL does where the grammar's does not; so a token is the same here and in the script's
 * splitting, and its offsets are those of the text.
 */
final class GrammarTokens {

    private static final Map<String, Integer> TYPES = typesOfLiterals();

    private final String text;
    private final List<CommonToken> tokens = new ArrayList<>();
    private boolean onlySpaceSinceLast = true;
    private int depth;
    private int deepest;

    private GrammarTokens(String text) {
        this.text = text;
    }

    static GrammarTokens of(String text) {
        GrammarTokens tokens = new GrammarTokens(text);
        new SqlLexer(text).forEachRemaining(tokens::add);
        tokens.add(CommonToken.EOF, text.length(), text.length());
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    /** How deep parentheses, brackets and CASE are nested. */
    int nesting() {
        return deepest;
    }

    /** The tokens from the first; to be read once. */
    TokenSource source() {
        return new ListTokenSource(tokens);
    }

    private void add(Token token) {
        if (token.kind() == TokenKind.COMMENT) {
            onlySpaceSinceLast &= token.text(text).startsWith("--");
            return;
        }
        if (continuesString(token)) {
            tokens.get(tokens.size() - 1).setStopIndex(token.end() - 1);
        } else {
            add(type(token), token.start(), token.end());
        }
        onlySpaceSinceLast = true;
    }

    /** Strings with a newline between them are one string (manual, 4.1.2.1). */
    private boolean continuesString(Token token) {
        if (token.kind() != TokenKind.STRING || tokens.isEmpty() || !onlySpaceSinceLast) {
            return false;
        }
        CommonToken last = tokens.get(tokens.size() - 1);
        String between = text.substring(last.getStopIndex() + 1, token.start());
        return last.getType() == SQLParser.StringConstant && (between.contains("\n") || between.contains("\r"));
    }

    private void add(int type, int start, int end) {
        CommonToken token = new CommonToken(type, text.substring(start, end));
        token.setStartIndex(start);
        token.setStopIndex(end - 1);
        tokens.add(token);
        depth += nesting(type);
        deepest = Math.max(deepest, depth);
    }

    private static int nesting(int type) {
        return switch (type) {
            case SQLParser.LEFT_PAREN, SQLParser.LEFT_BRACKET, SQLParser.CASE -> 1;
            case SQLParser.RIGHT_PAREN, SQLParser.RIGHT_BRACKET, SQLParser.END -> -1;
            default -> 0;
        };
    }

    private int type(Token token) {
        String written = token.text(text);
        return switch (token.kind()) {
            case WORD -> isBehindDot() ? SQLParser.Identifier : keyWord(written);
            case QUOTED_IDENTIFIER ->
                written.startsWith("\"") ? SQLParser.QuotedIdentifier : SQLParser.UnicodeQuotedIdentifier;
            case STRING -> written.charAt(1) == '&' ? SQLParser.UnicodeEscapeStringConstant : SQLParser.StringConstant;
            case DOLLAR_STRING -> SQLParser.StringConstant;
            case NUMBER -> written.matches("[0-9_]+|0[xXoObB].*") ? SQLParser.Integer : SQLParser.Numeric;
            case PARAMETER -> SQLParser.DOLLAR_NUMBER;
            case OPERATOR -> TYPES.getOrDefault(written, SQLParser.OP_CHARS);
            case PUNCTUATION, COMMENT -> TYPES.getOrDefault(written, SQLParser.BAD);
        };
    }

    /** Behind a dot every word is a name. */
    private boolean isBehindDot() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).getType() == SQLParser.DOT;
    }

    private static int keyWord(String written) {
        return TYPES.getOrDefault(written.toUpperCase(Locale.ROOT), SQLParser.Identifier);
    }

    private static Map<String, Integer> typesOfLiterals() {
        Map<String, Integer> types = new HashMap<>();
        for (int type = 1; type <= SQLParser.VOCABULARY.getMaxTokenType(); type++) {
            String literal = String.valueOf(SQLParser.VOCABULARY.getLiteralName(type));
            if (literal.length() > 2) {
                types.put(literal.substring(1, literal.length() - 1), type);
            }
        }
        types.put("<>", SQLParser.NOT_EQUAL);
        types.put("!=", SQLParser.NOT_EQUAL);
        types.put("::", SQLParser.CAST_EXPRESSION);
        return Map.copyOf(types);
    }
}
