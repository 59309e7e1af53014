package dev.postern.domain.catalog;

import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.regex.Pattern;

/**
 * The text that makes an index, a constraint or a default what it is, and whose words it is in. PostgreSQL rewrites
 * what it is given ({@code price > 0} becomes {@code CHECK ((price > (0)::numeric))}), so two texts can only be called
 * different when both are PostgreSQL's own.
 */
public record Definition(String text, Wording wording) {

    private static final Pattern LITERAL = Pattern.compile(
            "\\s*(?:'(?:[^']|'')*+'|[-+]?\\s*[0-9][0-9.eE]*|true|false|null)\\s*"
                    + "(?:::\\s*[\\w .\"\\[\\]]++(?:\\([0-9, ]+\\)[\\w \\[\\]]*+)?)?",
            Pattern.CASE_INSENSITIVE);

    /** Whose words a definition is in. */
    public enum Wording {
        /** As the migration's author wrote it. */
        AUTHOR,
        /** As the server prints it, or known to be exactly what the server would print. */
        SERVER
    }

    /** Whether two definitions say the same. */
    public enum Likeness {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    public static Definition author(String text) {
        return new Definition(text, Wording.AUTHOR);
    }

    public static Definition server(String text) {
        return new Definition(text, Wording.SERVER);
    }

    /** Another text in the words of the same. */
    Definition saying(String other) {
        return new Definition(other, wording);
    }

    /** Whether it is a literal, with or without a type, and so the same for each row and at any time. */
    public boolean isLiteral() {
        return LITERAL.matcher(text).matches();
    }

    /** Whether a column of that name stands in it; a function of that name does not count. */
    public boolean mentions(Identifier column) {
        return !mentioned(column).isEmpty();
    }

    /** Whatever may be the name of a column in it: names of operator classes and key words may be among them. */
    public Seq<Identifier> names() {
        return Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(text))
                .filter(token -> token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER)
                .map(token -> Identifier.folded(token.text(text)))
                .toVector();
    }

    /** The columns of a list of keys, each with or without an operator class and an order. */
    Seq<Identifier> keyNames() {
        Seq<Identifier> keys = Vector.empty();
        boolean begins = true;
        for (Token token : (Iterable<Token>) () -> new SqlLexer(text)) {
            boolean name = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER;
            if (begins && name) {
                keys = keys.append(Identifier.folded(token.text(text)));
            }
            begins = token.isPunctuation(text, ',');
        }
        return keys;
    }

    /** This definition once a column has got another name, in the same words otherwise. */
    public Definition renaming(Identifier column, Identifier to) {
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (Token token : mentioned(column)) {
            renamed.append(text, copied, token.start()).append(to.sql());
            copied = token.end();
        }
        return new Definition(renamed.append(text, copied, text.length()).toString(), wording);
    }

    /** Compares with another definition without asking anybody: {@code UNKNOWN} unless the texts settle it. */
    public Likeness likeness(Definition other) {
        if (text.equals(other.text)) {
            return Likeness.SAME;
        }
        boolean bothServer = wording == Wording.SERVER && other.wording == Wording.SERVER;
        return bothServer ? Likeness.DIFFERENT : Likeness.UNKNOWN;
    }

    private Seq<Token> mentioned(Identifier column) {
        Seq<Token> tokens =
                Iterator.ofAll((Iterable<Token>) () -> new SqlLexer(text)).toVector();
        Seq<Token> behind = tokens.drop(1);
        return tokens.zipWithIndex()
                .filter(pair -> names(pair._1(), column))
                .reject(pair ->
                        pair._2() < behind.size() && behind.get(pair._2()).isPunctuation(text, '('))
                .map(Tuple2::_1);
    }

    private boolean names(Token token, Identifier column) {
        return switch (token.kind()) {
            case WORD -> !column.sql().startsWith("\"") && token.isWord(text, column.value());
            case QUOTED_IDENTIFIER -> Identifier.folded(token.text(text)).equals(column);
            default -> false;
        };
    }
}
