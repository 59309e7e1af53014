package dev.postern.domain.sql;

/** A name as it stands in SQL: one word, or one quoted identifier. */
record WrittenName(String raw, TokenKind kind) {

    /** The text as a name; refuses what is none. */
    static WrittenName of(String raw) {
        SqlLexer lexer = new SqlLexer(raw);
        if (lexer.hasNext()) {
            Token token = lexer.next();
            boolean name = token.kind() == TokenKind.WORD || token.kind() == TokenKind.QUOTED_IDENTIFIER;
            if (name && token.start() == 0 && token.end() == raw.length()) {
                return new WrittenName(raw, token.kind());
            }
        }
        throw new IllegalArgumentException("not one SQL name: " + raw);
    }

    /** The name that is meant, not yet cut. */
    String unquoted() {
        if (kind == TokenKind.WORD) {
            return Folding.lower(raw);
        }
        int opening = raw.indexOf('"');
        String inside = raw.substring(opening + 1, raw.length() - 1).replace("\"\"", "\"");
        return opening == 0 ? inside : UnicodeEscapes.resolve(inside);
    }
}
