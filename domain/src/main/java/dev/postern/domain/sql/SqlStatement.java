package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * One statement as its author wrote it.
 *
 * @param text from its first token to its last, verbatim, without the semicolon that ends it; with values in the place
 *     of placeholders, so that it can be run
 * @param place where the text begins
 * @param comments those between the statement before and this one, those inside it, and those behind its semicolon on
 *     the same line if nothing else follows on it; in their order
 * @param data the rows that follow it in the script; none but behind {@code COPY … FROM STDIN}
 * @param substitutions where the text differs from what its author wrote
 */
public record SqlStatement(
        String text, Place place, Seq<Comment> comments, Option<CopyData> data, Substitutions substitutions) {

    private static final int HEADLINE = 80;

    public SqlStatement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement has at least one token");
        }
    }

    /** A statement with nothing behind it, and with no value in the place of a placeholder. */
    public SqlStatement(String text, Place place, Seq<Comment> comments) {
        this(text, place, comments, Option.none(), Substitutions.NONE);
    }

    /**
     * What makes it the same statement wherever it stands and however it is laid out. Its data counts; the value of a
     * placeholder does not, the placeholder does.
     */
    public Fingerprint fingerprint() {
        return Fingerprint.of(substitutions.written(text, 0, text.length()), data);
    }

    /** A statement made of parts of this one. */
    public SqlStatement part(String of, Place at, Seq<Comment> said) {
        return new SqlStatement(of, at, said, Option.none(), substitutions.secretsOnly());
    }

    /** Anything that is said about it, without the secrets that stand in its text for placeholders. */
    public String concealed(String said) {
        return substitutions.concealed(said);
    }

    /**
     * Where a character of the text stands in the file.
     *
     * @param position counted from 1 in code points, as the server counts; one outside the text means its nearest end
     */
    public Place placeAt(int position) {
        int inText = Math.max(0, Math.min(position - 1, text.codePointCount(0, text.length())));
        return new SourceText(place, text, substitutions).place(text.offsetByCodePoints(0, inText));
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
        return Clipping.clip(concealed(line.toString().strip()), HEADLINE);
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
