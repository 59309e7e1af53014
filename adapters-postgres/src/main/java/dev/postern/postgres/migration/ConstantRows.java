package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;

/**
 * Takes the constants out of an INSERT of constant rows. What such a statement means does not depend on them, so that
 * what remains stands for all statements of its form, whatever their number and length.
 */
final class ConstantRows {

    private static final Set<String> CONSTANTS = LinkedHashSet.of("null", "true", "false", "default");

    private final String text;
    private final SqlLexer lexer;
    private final StringBuilder form = new StringBuilder();
    private int depth;
    private int row;

    private ConstantRows(String text) {
        this.text = text;
        this.lexer = new SqlLexer(text);
    }

    /** The statement with its first row alone and a constant of one form in each place; none where it is another. */
    static Option<String> form(String text) {
        return text.regionMatches(true, 0, "insert", 0, "insert".length())
                ? new ConstantRows(text).read()
                : Option.none();
    }

    private Option<String> read() {
        if (!goesToValues()) {
            return Option.none();
        }
        while (lexer.hasNext()) {
            Token token = lexer.next();
            if (depth == 0 && isWordOtherThanConstant(token)) {
                return rest(token);
            }
            if (!takes(token)) {
                return Option.none();
            }
        }
        return Option.when(depth == 0 && row > 0 && lexer.fault().isEmpty(), form::toString);
    }

    /** Everything up to VALUES as it is; a query or a default in its place is another form. */
    private boolean goesToValues() {
        while (lexer.hasNext()) {
            Token token = lexer.next();
            String word = token.text(text);
            if (token.kind() == TokenKind.WORD && word.equalsIgnoreCase("values")) {
                form.append(text, 0, token.end());
                return true;
            }
            if (token.kind() == TokenKind.WORD && (word.equalsIgnoreCase("select") || word.equalsIgnoreCase("with"))) {
                return false;
            }
        }
        return false;
    }

    private boolean isWordOtherThanConstant(Token token) {
        return token.kind() == TokenKind.WORD
                && !CONSTANTS.contains(token.text(text).toLowerCase(java.util.Locale.ROOT));
    }

    /** ON CONFLICT or RETURNING, which may hold anything. */
    private Option<String> rest(Token first) {
        if (row == 0) {
            return Option.none();
        }
        form.append(' ').append(text, first.start(), text.length());
        return Option.some(form.toString());
    }

    private boolean takes(Token token) {
        String sign = token.text(text);
        return switch (token.kind()) {
            case COMMENT -> true;
            case NUMBER, STRING, DOLLAR_STRING -> takesConstant("''");
            case WORD -> !isWordOtherThanConstant(token) && takesConstant(" " + sign);
            case OPERATOR -> depth == 1 && (sign.equals("-") || sign.equals("+"));
            case PUNCTUATION -> takesSign(sign);
            case QUOTED_IDENTIFIER, PARAMETER -> false;
        };
    }

    private boolean takesConstant(String written) {
        write(written);
        return depth == 1;
    }

    private boolean takesSign(String sign) {
        if (sign.equals("(") && depth == 0) {
            depth++;
            row++;
            write("(");
        } else if (sign.equals(")") && depth == 1) {
            write(")");
            depth--;
        } else if (sign.equals(",")) {
            write(depth == 1 ? "," : "");
        } else {
            return false;
        }
        return true;
    }

    private void write(String sign) {
        if (row == 1) {
            form.append(sign);
        }
    }
}
