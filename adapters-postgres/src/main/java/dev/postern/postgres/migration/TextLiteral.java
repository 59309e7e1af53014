package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of string constants (manual, 4.1.2.1 to 4.1.2.4). */
final class TextLiteral {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private TextLiteral() {}

    /** The value of a constant, which may be continued on further lines. */
    static String value(String literal) {
        StringBuilder value = new StringBuilder();
        boolean escapes = literal.startsWith("E") || literal.startsWith("e");
        SqlLexer lexer = new SqlLexer(literal);
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (token.kind() == TokenKind.DOLLAR_STRING) {
                return undollared(token.text(literal));
            }
            if (token.kind() == TokenKind.STRING) {
                value.append(unquoted(token.text(literal), escapes));
            }
        }
        return value.toString();
    }

    private static String undollared(String literal) {
        int tag = literal.indexOf('$', 1) + 1;
        return literal.substring(tag, literal.length() - tag);
    }

    private static String unquoted(String literal, boolean escapes) {
        int opening = literal.indexOf('\'');
        boolean known = opening == 0 || (opening == 1 && "EeNn".indexOf(literal.charAt(0)) >= 0);
        if (!known) {
            throw new NotUnderstood("a constant of another kind: " + literal);
        }
        String inside = literal.substring(opening + 1, literal.length() - 1).replace("''", "'");
        return escapes ? unescaped(inside) : inside;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(meaning(escape.group(1).charAt(0))));
    }

    private static String meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'b' -> "\b";
            case 'f' -> "\f";
            default -> {
                if (Character.isLetterOrDigit(escaped)) {
                    throw new NotUnderstood("an escape by number");
                }
                yield String.valueOf(escaped);
            }
        };
    }
}
