package dev.postern.domain.sql;

/** Where numbers end (manual, 4.1.2.6 Numeric Constants). */
final class Numbers {

    private Numbers() {}

    /** Whether a number begins here: with a digit, or with a point and a digit. */
    static boolean beginsAt(String text, int at) {
        return isDigitAt(text, at) || (Quoting.has(text, at, '.') && isDigitAt(text, at + 1));
    }

    /** The end of the number that begins at {@code start}. In {@code 1..10} the first number is {@code 1}. */
    static int end(String text, int start) {
        int prefixed = endOfPrefixed(text, start);
        if (prefixed > start) {
            return prefixed;
        }
        int end = endOfDigits(text, start, 10);
        boolean range = end > start && Quoting.has(text, end + 1, '.');
        if (Quoting.has(text, end, '.') && !range) {
            end = endOfDigits(text, end + 1, 10);
        }
        return endOfExponent(text, end);
    }

    /** The end of {@code 0x1F}, {@code 0o17} or {@code 0b11}, or {@code start} if there is none. */
    private static int endOfPrefixed(String text, int start) {
        if (!Quoting.has(text, start, '0') || start + 1 >= text.length()) {
            return start;
        }
        int radix = switch (Folding.lower(text.charAt(start + 1))) {
            case 'x' -> 16;
            case 'o' -> 8;
            case 'b' -> 2;
            default -> 0;
        };
        if (radix == 0) {
            return start;
        }
        int first = Quoting.has(text, start + 2, '_') ? start + 3 : start + 2;
        int end = endOfDigits(text, first, radix);
        return end > first ? end : start;
    }

    private static int endOfExponent(String text, int at) {
        if (!Quoting.has(text, at, 'e') && !Quoting.has(text, at, 'E')) {
            return at;
        }
        boolean signed = Quoting.has(text, at + 1, '+') || Quoting.has(text, at + 1, '-');
        int first = signed ? at + 2 : at + 1;
        int end = endOfDigits(text, first, 10);
        return end > first ? end : at;
    }

    /** The end of the digits at {@code from}, single underscores between them included. */
    private static int endOfDigits(String text, int from, int radix) {
        int i = from;
        while (isDigitAt(text, i, radix) || (i > from && Quoting.has(text, i, '_') && isDigitAt(text, i + 1, radix))) {
            i++;
        }
        return i;
    }

    private static boolean isDigitAt(String text, int at) {
        return isDigitAt(text, at, 10);
    }

    private static boolean isDigitAt(String text, int at, int radix) {
        return at < text.length() && text.charAt(at) < 0x80 && Character.digit(text.charAt(at), radix) >= 0;
    }
}
