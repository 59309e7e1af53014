package dev.postern.domain.sql;

/**
 * How PostgreSQL folds names: ASCII letters to lower case and nothing else in a database of encoding UTF8, and cut to
 * the 63 bytes that a name may have (manual, 4.1.1 Identifiers and Key Words).
 */
final class Folding {

    private static final int LONGEST_NAME = 63;

    private Folding() {}

    static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }

    static String lower(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lowered.append(lower(text.charAt(i)));
        }
        return lowered.toString();
    }

    /** The longest beginning of a name, in whole characters, that fits into 63 bytes of UTF-8. */
    static String cut(String name) {
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int character = name.codePointAt(end);
            bytes += bytesOf(character);
            if (bytes > LONGEST_NAME) {
                return name.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return name;
    }

    private static int bytesOf(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
