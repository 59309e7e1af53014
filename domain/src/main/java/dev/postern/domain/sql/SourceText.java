package dev.postern.domain.sql;

/**
 * A file's text and the places in it. A line ends with a newline, a carriage return, or both. Places have to be asked
 * for from front to back, so that even a file of one enormous line is walked through once.
 */
final class SourceText {

    private final String file;
    private final String text;
    private int offset;
    private int line = 1;
    private int column = 1;
    private int lineStart;
    private int quotedStart = -1;
    private String quoted = "";

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The place of an offset that is not before the one last asked for. */
    Place place(int wanted) {
        if (wanted < offset) {
            throw new IllegalStateException("places are asked for from front to back: " + wanted + " after " + offset);
        }
        while (offset < wanted) {
            advance();
        }
        return new Place(file, line, column);
    }

    /** The line of the place last asked for. One line asked for many times is one string. */
    String currentLine() {
        if (quotedStart != lineStart) {
            quotedStart = lineStart;
            quoted = text.substring(lineStart, Quoting.endOfLine(text, lineStart));
        }
        return quoted;
    }

    private void advance() {
        int character = text.codePointAt(offset);
        offset += Character.charCount(character);
        boolean beforeLineFeed = character == '\r' && Quoting.has(text, offset, '\n');
        if (character == '\n' || (character == '\r' && !beforeLineFeed)) {
            line++;
            column = 1;
            lineStart = offset;
        } else {
            column++;
        }
    }
}
