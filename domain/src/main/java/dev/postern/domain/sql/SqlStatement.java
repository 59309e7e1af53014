package dev.postern.domain.sql;

import io.vavr.collection.Seq;

/**
 * One statement as its author wrote it.
 *
 * @param text from its first token to its last, verbatim, without the semicolon that ends it
 * @param place where the text begins
 * @param comments those between the statement before and this one, those inside it, and those behind its semicolon on
 *     the same line if nothing else follows on it; in their order
 */
public record SqlStatement(String text, Place place, Seq<Comment> comments) {

    private static final int HEADLINE = 80;

    public SqlStatement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement has at least one token");
        }
    }

    /** What makes it the same statement wherever it stands and however it is laid out. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(text);
    }

    /**
     * Where a character of the text stands in the file.
     *
     * @param position counted from 1 in code points, as the server counts; one outside the text means its nearest end
     */
    public Place placeAt(int position) {
        int inText = Math.max(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        Place within = new SourceText(place.file(), text).place(text.offsetByCodePoints(0, inText));
        int column = within.line() == 1 ? place.column() + within.column() - 1 : within.column();
        return new Place(place.file(), place.line() + within.line() - 1, column);
    }

    /** Its beginning on one line, without comments, for messages: 80 characters at most, an ellipsis if cut. */
    public String headline() {
        StringBuilder line = new StringBuilder();
        SqlLexer lexer = new SqlLexer(text);
        int end = 0;
        while (lexer.hasNext() && line.length() <= 2 * HEADLINE) {
            Token token = lexer.next();
            if (token.kind() != TokenKind.COMMENT) {
                append(line, token, end);
                end = token.end();
            }
        }
        for (LexicalFault fault : lexer.fault()) {
            appendClipped(line.append(' '), fault.start(), text.length());
        }
        return Clipping.clip(line.toString().strip(), HEADLINE);
    }

    private void append(StringBuilder line, Token token, int previousEnd) {
        if (token.start() > previousEnd && !line.isEmpty()) {
            line.append(' ');
        }
        appendClipped(line, token.start(), token.end());
    }

    private void appendClipped(StringBuilder line, int start, int end) {
        for (int i = start; i < Math.min(end, start + 2 * HEADLINE + 2); i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
    }
}
