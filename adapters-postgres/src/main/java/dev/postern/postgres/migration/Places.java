package dev.postern.postgres.migration;

import dev.postern.domain.sql.Place;

/** Counts lines and columns as the splitter does: a line ends with a newline, a carriage return, or both. */
final class Places {

    private Places() {}

    /** The place behind a text that begins at {@code start}. */
    static Place behind(Place start, String text) {
        int line = start.line();
        int column = start.column();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            boolean beforeLineFeed = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !beforeLineFeed)) {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(start.file(), line, column);
    }
}
