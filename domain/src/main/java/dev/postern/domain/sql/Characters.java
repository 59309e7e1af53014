package dev.postern.domain.sql;

/** PostgreSQL's classes of characters (manual, 4.1 Lexical Structure; the definitions of its {@code scan.l}). */
final class Characters {

    private Characters() {}

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isNewline(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a name may begin with it. Everything outside ASCII counts as a letter, even a no-break space. */
    static boolean startsName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    /** Whether the tag of a dollar quote may go on with it: as a name, without the dollar. */
    static boolean continuesTag(char c) {
        return startsName(c) || isDigit(c);
    }

    static boolean continuesName(char c) {
        return continuesTag(c) || c == '$';
    }

    static boolean isOperator(char c) {
        return "+-*/<>=~!@#%^&|`?".indexOf(c) >= 0;
    }
}
