package dev.postern.domain.sql;

/** The escapes of {@code U&""}: backslash and four digits, backslash, plus and six (manual, 4.1.2.3). */
final class UnicodeEscapes {

    private static final int SHORT = 4;
    private static final int LONG = 6;

    private UnicodeEscapes() {}

    static String resolve(String escaped) {
        StringBuilder resolved = new StringBuilder(escaped.length());
        int i = 0;
        while (i < escaped.length()) {
            if (escaped.charAt(i) != '\\') {
                resolved.append(escaped.charAt(i));
                i++;
            } else if (Quoting.has(escaped, i + 1, '\\')) {
                resolved.append('\\');
                i += 2;
            } else {
                boolean plus = Quoting.has(escaped, i + 1, '+');
                int first = plus ? i + 2 : i + 1;
                int end = first + (plus ? LONG : SHORT);
                resolved.appendCodePoint(codePoint(escaped, first, end));
                i = end;
            }
        }
        return resolved.toString();
    }

    private static int codePoint(String escaped, int first, int end) {
        int value = 0;
        for (int i = first; i < end; i++) {
            int digit = i < escaped.length() ? Character.digit(escaped.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new IllegalArgumentException("not a Unicode escape in " + escaped);
            }
            value = value * 16 + digit;
        }
        if (!Character.isValidCodePoint(value)) {
            throw new IllegalArgumentException("not a Unicode character in " + escaped);
        }
        return value;
    }
}
