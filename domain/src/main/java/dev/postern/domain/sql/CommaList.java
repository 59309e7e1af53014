package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** The pieces of a text between the commas that stand outside parentheses and brackets. */
public final class CommaList {

    private CommaList() {}

    /** The pieces without the white space round them; none of a blank text. */
    public static Seq<String> of(String text) {
        Seq<String> pieces = Vector.empty();
        int depth = 0;
        int start = 0;
        for (Token token : (Iterable<Token>) () -> new SqlLexer(text)) {
            depth += opens(token, text) ? 1 : closes(token, text) ? -1 : 0;
            if (depth == 0 && token.isPunctuation(text, ',')) {
                pieces = pieces.append(text.substring(start, token.start()).strip());
                start = token.end();
            }
        }
        return text.isBlank() ? pieces : pieces.append(text.substring(start).strip());
    }

    private static boolean opens(Token token, String text) {
        return token.isPunctuation(text, '(') || token.isPunctuation(text, '[');
    }

    private static boolean closes(Token token, String text) {
        return token.isPunctuation(text, ')') || token.isPunctuation(text, ']');
    }
}
