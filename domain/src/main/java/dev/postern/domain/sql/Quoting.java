package dev.postern.domain.sql;

/** Where quoted things end. Each question is answered with an offset behind the end, or {@link #UNCLOSED}. */
final class Quoting {

    static final int UNCLOSED = -1;

    /** What a quote and a backslash mean inside a string. */
    enum Mode {
        /** {@code ''} stands for a quote, a backslash for itself. */
        PLAIN,
        /** {@code ''} stands for a quote; a backslash takes the next character with it (4.1.2.2). */
        ESCAPES,
        /** The first quote closes (4.1.2.5: bit strings hold digits only). */
        BITS;

        /** The mode of a string behind a prefix of one letter. */
        static Mode behind(char prefix) {
            return switch (Folding.lower(prefix)) {
                case 'e' -> ESCAPES;
                case 'b', 'x' -> BITS;
                default -> PLAIN;
            };
        }
    }

    private Quoting() {}

    /** The end of a string whose first character inside the quotes is at {@code from}. */
    static int endOfString(String text, int from, Mode mode) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && mode == Mode.ESCAPES) {
                i += 2;
            } else if (c != '\'') {
                i++;
            } else if (mode != Mode.BITS && has(text, i + 1, '\'')) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return UNCLOSED;
    }

    /** The end of a quoted identifier whose first character inside the quotes is at {@code from}. */
    static int endOfIdentifier(String text, int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && has(text, quote + 1, '"')) {
            quote = text.indexOf('"', quote + 2);
        }
        return quote < 0 ? UNCLOSED : quote + 1;
    }

    /** The end of the opening {@code $tag$} at {@code start}, or UNCLOSED if that is not one (4.1.2.4). */
    static int endOfTag(String text, int start) {
        int i = start + 1;
        if (i < text.length() && Characters.startsName(text.charAt(i))) {
            while (i < text.length() && Characters.continuesTag(text.charAt(i))) {
                i++;
            }
        }
        return has(text, i, '$') ? i + 1 : UNCLOSED;
    }

    /** The end of the dollar-quoted string that begins at {@code start} and whose tag ends at {@code tagEnd}. */
    static int endOfDollarString(String text, int start, int tagEnd) {
        int closing = text.indexOf(text.substring(start, tagEnd), tagEnd);
        return closing < 0 ? UNCLOSED : closing + (tagEnd - start);
    }

    /** The end of a comment of {@code --}: the line's, without its newline. */
    static int endOfLine(String text, int from) {
        int i = from;
        while (i < text.length() && !Characters.isNewline(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of the comment whose opening slash is at {@code start}; such comments nest (4.1.5). */
    static int endOfBlockComment(String text, int start) {
        int depth = 1;
        int i = start + 2;
        while (i < text.length() && depth > 0) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
            } else {
                i++;
            }
        }
        return depth > 0 ? UNCLOSED : i;
    }

    static boolean has(String text, int at, char wanted) {
        return at < text.length() && text.charAt(at) == wanted;
    }
}
