package dev.postern.domain.sql;

/** Cuts what is quoted in messages to a bearable length. */
final class Clipping {

    private Clipping() {}

    /** The text if it has at most {@code longest} characters, else its beginning and an ellipsis, together as long. */
    static String clip(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
