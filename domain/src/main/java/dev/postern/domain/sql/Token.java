package dev.postern.domain.sql;

/**
 * One lexical element of a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Token(TokenKind kind, int start, int end) {

    public Token {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a token has a beginning and an end: " + start + ".." + end);
        }
    }

    /** The token as it stands in the text it was read from. */
    public String text(CharSequence source) {
        return source.subSequence(start, end).toString();
    }

    /** Whether it is a name or a key word. */
    public boolean isName() {
        return kind == TokenKind.WORD || kind == TokenKind.QUOTED_IDENTIFIER;
    }

    /** Whether it is this key word, in any mixture of cases; a quoted identifier never is. */
    public boolean isWord(CharSequence source, String keyword) {
        return kind == TokenKind.WORD && end - start == keyword.length() && spells(source, keyword);
    }

    /** Whether it is this one character, neither quoted nor part of something longer. */
    public boolean isPunctuation(CharSequence source, char character) {
        return kind == TokenKind.PUNCTUATION && end - start == 1 && source.charAt(start) == character;
    }

    private boolean spells(CharSequence source, String keyword) {
        for (int i = 0; i < keyword.length(); i++) {
            if (Folding.lower(source.charAt(start + i)) != Folding.lower(keyword.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
