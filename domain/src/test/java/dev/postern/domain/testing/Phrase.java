package dev.postern.domain.testing;

import dev.postern.domain.migration.SearchPath;
import dev.postern.domain.sql.Identifier;
import dev.postern.domain.sql.Keywords;
import dev.postern.domain.sql.QualifiedName;
import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

/** Reads a text word by word, for {@link PlainReading}; throws {@link NotPlain} where it is not as expected. */
final class Phrase {

    /** The text is outside the small subset that is understood. */
    static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPlain(String message) {
            super(message);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Phrase(String text) {
        this.text = text;
        new SqlLexer(text).forEachRemaining(token -> {
            if (token.kind() != TokenKind.COMMENT) {
                tokens.add(token);
            }
        });
    }

    boolean isAtEnd() {
        return at == tokens.size();
    }

    /** Passes over these words if they come next. */
    boolean accept(String words) {
        String[] wanted = words.split(" ");
        if (!isNext(wanted)) {
            return false;
        }
        at += wanted.length;
        return true;
    }

    void expect(String words) {
        if (!accept(words)) {
            throw new NotPlain("expected " + words);
        }
    }

    void expectEnd() {
        if (!isAtEnd()) {
            throw new NotPlain("expected the end");
        }
    }

    boolean acceptSign(char sign) {
        if (isAtEnd() || !tokens.get(at).isPunctuation(text, sign)) {
            return false;
        }
        at++;
        return true;
    }

    boolean isSign(char sign) {
        return !isAtEnd() && tokens.get(at).isPunctuation(text, sign);
    }

    Identifier name() {
        if (isAtEnd()) {
            throw new NotPlain("expected a name");
        }
        Token token = tokens.get(at);
        String written = token.text(text);
        boolean word = token.kind() == TokenKind.WORD && !Keywords.isReserved(written);
        if (!word && token.kind() != TokenKind.QUOTED_IDENTIFIER) {
            throw new NotPlain("expected a name");
        }
        at++;
        return Identifier.folded(written);
    }

    QualifiedName relation(SearchPath path) {
        Identifier first = name();
        return acceptSign('.') ? new QualifiedName(first, name()) : path.qualify(first);
    }

    /** {@code (a, b)}. */
    Seq<Identifier> names() {
        if (!acceptSign('(')) {
            throw new NotPlain("expected a list of names");
        }
        Seq<Identifier> names = Vector.of(name());
        while (acceptSign(',')) {
            names = names.append(name());
        }
        if (!acceptSign(')')) {
            throw new NotPlain("expected the end of a list of names");
        }
        return names;
    }

    /** What stands between the parenthesis that comes next and the one that closes it. */
    String parenthesised() {
        if (!isSign('(')) {
            throw new NotPlain("expected a parenthesis");
        }
        int open = at;
        skipOne();
        Token last = tokens.get(at - 1);
        return text.substring(tokens.get(open).end(), last.start()).strip();
    }

    /** A string constant, read. */
    String string() {
        if (isAtEnd() || tokens.get(at).kind() != TokenKind.STRING) {
            throw new NotPlain("expected a string");
        }
        String written = tokens.get(at++).text(text);
        return written.substring(1, written.length() - 1).replace("''", "'");
    }

    /** The text up to the next of these words or the next comma, outside parentheses. */
    String upTo(String... stops) {
        int begin = at;
        while (!isAtEnd() && !isSign(',') && !isNextOneOf(stops)) {
            skipOne();
        }
        if (at == begin) {
            throw new NotPlain("expected something");
        }
        return text.substring(tokens.get(begin).start(), tokens.get(at - 1).end());
    }

    /** The text from a mark to here. */
    String from(int mark) {
        return mark == at
                ? ""
                : text.substring(tokens.get(mark).start(), tokens.get(at - 1).end());
    }

    int mark() {
        return at;
    }

    /** Every name in the text that is no function and no key word. */
    static Seq<Identifier> columnsIn(String expression) {
        Phrase phrase = new Phrase(expression);
        Seq<Identifier> columns = Vector.empty();
        for (int i = 0; i < phrase.tokens.size(); i++) {
            Token token = phrase.tokens.get(i);
            String word = token.text(expression);
            boolean called =
                    i + 1 < phrase.tokens.size() && phrase.tokens.get(i + 1).isPunctuation(expression, '(');
            if (token.kind() == TokenKind.WORD && !called && !Keywords.isQuoted(word)) {
                columns = columns.append(Identifier.folded(word));
            }
        }
        return columns.distinct();
    }

    /** The text without the parentheses around all of it, however many. */
    static String bare(String expression) {
        String stripped = expression.strip();
        if (!stripped.startsWith("(")) {
            return stripped;
        }
        Phrase phrase = new Phrase(stripped);
        String inside = phrase.parenthesised();
        return phrase.isAtEnd() ? bare(inside) : stripped;
    }

    private void skipOne() {
        int depth = 0;
        do {
            depth += isSign('(') ? 1 : isSign(')') ? -1 : 0;
            if (depth < 0) {
                throw new NotPlain("a parenthesis that closes nothing");
            }
            at++;
        } while (depth > 0 && !isAtEnd());
        if (depth > 0) {
            throw new NotPlain("a parenthesis that is never closed");
        }
    }

    private boolean isNextOneOf(String... words) {
        for (String word : words) {
            if (isNext(word.split(" "))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNext(String... words) {
        if (at + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(at + i).isWord(text, words[i])) {
                return false;
            }
        }
        return true;
    }
}
