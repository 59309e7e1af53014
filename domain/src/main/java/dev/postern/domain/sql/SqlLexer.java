package dev.postern.domain.sql;

import io.vavr.control.Option;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Reads a text as PostgreSQL's scanner does (manual, 4.1 Lexical Structure), one token at a time, comments included
 * and white space left out. What is between two tokens is white space, always.
 *
 * <p>Total: any text has tokens, and reading them takes linear time and no memory that grows with the text. Tokens end
 * early at something that is never closed; then {@link #fault()} says what and where. It is the server's business, not
 * the lexer's, whether the tokens mean anything.
 *
 * <p>{@code standard_conforming_strings} is taken to be on, as it is unless somebody turned it off. A lexer is used
 * once and by one thread.
 */
public final class SqlLexer implements Iterator<Token> {

    private final String text;
    private int at;
    private int signsUntil;
    private Quoting.Mode continuing = Quoting.Mode.PLAIN;
    private boolean newlineSinceString;
    private Option<Token> ahead = Option.none();
    private Option<LexicalFault> fault = Option.none();

    public SqlLexer(CharSequence text) {
        this.text = text.toString();
    }

    /** Whether there is another token; false at the end of the text and at a fault. */
    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && fault.isEmpty()) {
            skipSpace();
            ahead = at < text.length() ? scan() : Option.none();
        }
        return ahead.isDefined();
    }

    @Override
    public Token next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no token follows");
        }
        Token token = ahead.getOrElseThrow(NoSuchElementException::new);
        ahead = Option.none();
        return token;
    }

    /** What was opened and never closed, once {@link #hasNext()} has answered false. */
    public Option<LexicalFault> fault() {
        return fault;
    }

    /** Goes on behind the current line, whatever the rest of it holds; not to be called between hasNext and next. */
    void skipLine() {
        at = Quoting.endOfLine(text, at);
        continuing = Quoting.Mode.PLAIN;
    }

    /** Goes on at an offset ahead; not to be called between hasNext and next. */
    void skipTo(int offset) {
        at = offset;
        continuing = Quoting.Mode.PLAIN;
    }

    private void skipSpace() {
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            newlineSinceString |= Characters.isNewline(text.charAt(at));
            at++;
        }
    }

    private Option<Token> scan() {
        char c = text.charAt(at);
        if (Characters.startsName(c)) {
            return word(c);
        }
        if (c == '\'') {
            return string(0, newlineSinceString ? continuing : Quoting.Mode.PLAIN);
        }
        if (c == '-' && Quoting.has(text, at + 1, '-')) {
            return token(TokenKind.COMMENT, Quoting.endOfLine(text, at));
        }
        continuing = Quoting.Mode.PLAIN;
        if (c == '"') {
            return token(TokenKind.QUOTED_IDENTIFIER, Quoting.endOfIdentifier(text, at + 1));
        }
        if (c == '/' && Quoting.has(text, at + 1, '*')) {
            return token(TokenKind.COMMENT, Quoting.endOfBlockComment(text, at));
        }
        if (Numbers.beginsAt(text, at)) {
            return token(TokenKind.NUMBER, Numbers.end(text, at));
        }
        if (Characters.isOperator(c)) {
            return operator();
        }
        return c == '$' ? dollar() : punctuation(c);
    }

    /** A word, unless its first letter is the prefix of a quoted thing. */
    private Option<Token> word(char c) {
        if ("eEbBxXnN".indexOf(c) >= 0 && Quoting.has(text, at + 1, '\'')) {
            return string(1, Quoting.Mode.behind(c));
        }
        boolean unicode = (c == 'u' || c == 'U') && Quoting.has(text, at + 1, '&');
        if (unicode && Quoting.has(text, at + 2, '\'')) {
            return string(2, Quoting.Mode.PLAIN);
        }
        continuing = Quoting.Mode.PLAIN;
        if (unicode && Quoting.has(text, at + 2, '"')) {
            return token(TokenKind.QUOTED_IDENTIFIER, Quoting.endOfIdentifier(text, at + 3));
        }
        int end = at + 1;
        while (end < text.length() && Characters.continuesName(text.charAt(end))) {
            end++;
        }
        return token(TokenKind.WORD, end);
    }

    /**
     * A string. One that follows another with nothing but white space and {@code --} comments between them, a newline
     * among it, continues that one (4.1.2.1), so that a backslash means in it what it meant there.
     */
    private Option<Token> string(int prefix, Quoting.Mode mode) {
        continuing = mode;
        newlineSinceString = false;
        return token(TokenKind.STRING, Quoting.endOfString(text, at + prefix + 1, mode));
    }

    private Option<Token> operator() {
        if (at < signsUntil) {
            return token(TokenKind.OPERATOR, at + 1);
        }
        OperatorRun run = OperatorRun.at(text, at);
        signsUntil = run.end();
        return token(TokenKind.OPERATOR, run.operatorEnd());
    }

    private Option<Token> dollar() {
        int end = at + 1;
        while (end < text.length() && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > at + 1) {
            return token(TokenKind.PARAMETER, end);
        }
        int tagEnd = Quoting.endOfTag(text, at);
        if (tagEnd == Quoting.UNCLOSED) {
            return token(TokenKind.PUNCTUATION, at + 1);
        }
        return token(TokenKind.DOLLAR_STRING, Quoting.endOfDollarString(text, at, tagEnd));
    }

    private Option<Token> punctuation(char c) {
        if (c == ':' && Quoting.has(text, at + 1, '=')) {
            return token(TokenKind.OPERATOR, at + 2);
        }
        boolean doubled = (c == ':' || c == '.') && Quoting.has(text, at + 1, c);
        return token(TokenKind.PUNCTUATION, doubled ? at + 2 : at + 1);
    }

    private Option<Token> token(TokenKind kind, int end) {
        if (end == Quoting.UNCLOSED) {
            fault = Option.some(new LexicalFault(kind, at));
            at = text.length();
            return Option.none();
        }
        Token token = new Token(kind, at, end);
        at = end;
        return Option.some(token);
    }
}
