package dev.postern.domain.sql;

/**
 * Tells whether a statement is {@code COPY … FROM STDIN}, behind which its rows follow. STDIN stands directly behind the
 * FROM of the command itself; that of a query stands between parentheses.
 */
final class CopyHeading {

    private enum Read {
        NOTHING,
        COPY,
        FROM,
        FROM_STDIN,
        OTHER
    }

    private final String text;
    private Read read = Read.NOTHING;
    private int depth;

    CopyHeading(String text) {
        this.text = text;
    }

    boolean announcesRows() {
        return read == Read.FROM_STDIN;
    }

    /** Takes in the next token of the statement, comments left out. */
    void pass(Token token) {
        if (depth == 0) {
            read = after(token);
        }
        if (token.isPunctuation(text, '(')) {
            depth++;
        } else if (token.isPunctuation(text, ')') && depth > 0) {
            depth--;
        }
    }

    private Read after(Token token) {
        return switch (read) {
            case NOTHING -> token.isWord(text, "copy") ? Read.COPY : Read.OTHER;
            case COPY -> token.isWord(text, "from") ? Read.FROM : Read.COPY;
            case FROM -> token.isWord(text, "stdin") ? Read.FROM_STDIN : Read.OTHER;
            case FROM_STDIN, OTHER -> read;
        };
    }
}
