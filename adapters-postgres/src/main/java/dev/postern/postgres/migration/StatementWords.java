package dev.postern.postgres.migration;

import dev.postern.domain.sql.SqlLexer;
import dev.postern.domain.sql.Token;
import dev.postern.domain.sql.TokenKind;
import io.vavr.collection.Vector;
import java.util.Locale;

/** The tokens of a statement as far as they can be had without a grammar; comments are left out. */
final class StatementWords {

    private final String text;
    private final Vector<Token> tokens;

    private StatementWords(String text, Vector<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static StatementWords of(String text) {
        return new StatementWords(
                text, Vector.ofAll(() -> new SqlLexer(text)).reject(token -> token.kind() == TokenKind.COMMENT));
    }

    int size() {
        return tokens.size();
    }

    Vector<Token> tokens() {
        return tokens;
    }

    /** A token as it is written; nothing before the beginning and behind the end. */
    String written(int position) {
        return has(position) ? tokens.get(position).text(text) : "";
    }

    private boolean has(int position) {
        return position >= 0 && position < tokens.size();
    }

    /** A token in lower case if it is a key word or an unquoted name; nothing otherwise. */
    String word(int position) {
        boolean isWord = has(position) && tokens.get(position).kind() == TokenKind.WORD;
        return isWord ? written(position).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the statement begins with these words. */
    boolean begins(String words) {
        return contains(0, words);
    }

    /** Whether an option is given this value somewhere: {@code option = value}. */
    boolean gives(String option, String value) {
        for (int position = 0; position < tokens.size(); position++) {
            if (word(position).equals(option)
                    && written(position + 1).equals("=")
                    && word(position + 2).equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words stand side by side anywhere outside literals. */
    boolean contains(String words) {
        for (int position = 0; position < tokens.size(); position++) {
            if (contains(position, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether these words stand at a position. */
    boolean contains(int position, String words) {
        int at = position;
        for (int start = 0; start <= words.length(); at++) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (!isWord(at, words, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean isWord(int position, String words, int start, int end) {
        if (position >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(position);
        int length = end - start;
        return token.kind() == TokenKind.WORD
                && token.end() - token.start() == length
                && text.regionMatches(true, token.start(), words, start, length);
    }
}
