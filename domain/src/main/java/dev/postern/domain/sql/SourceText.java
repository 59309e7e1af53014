package dev.postern.domain.sql;

import io.vavr.collection.Seq;

/**
 * A script's text and the places in it, which are those of what its author wrote. A line ends with a newline, a
 * carriage return, or both. Places have to be asked for from front to back, so that even a file of one enormous line is
 * walked through once.
 */
final class SourceText {

    private final String file;
    private final String text;
    private final Substitutions substitutions;
    private Seq<Substitution> ahead;
    private int offset;
    private int line;
    private int column;
    private int lineStart;
    private int quotedStart = -1;
    private String quoted = "";

    SourceText(ScriptText script) {
        this(script.start(), script.sql(), script.substitutions());
    }

    SourceText(Place start, String text, Substitutions substitutions) {
        this.file = start.file();
        this.text = text;
        this.substitutions = substitutions;
        this.ahead = substitutions.inText();
        this.line = start.line();
        this.column = start.column();
    }

    /** The place of an offset that is not before the one last asked for; inside a value, that of its placeholder. */
    Place place(int wanted) {
        if (wanted < offset) {
            throw new IllegalStateException("places are asked for from front to back: " + wanted + " after " + offset);
        }
        boolean arrived = false;
        while (!arrived) {
            if (isAtValue()) {
                arrived = !passValue(wanted);
            } else if (offset < wanted) {
                advance();
            } else {
                arrived = true;
            }
        }
        return new Place(file, line, column);
    }

    /** The line of the place last asked for, as its author wrote it. One line asked for many times is one string. */
    String currentLine() {
        if (quotedStart != lineStart) {
            quotedStart = lineStart;
            quoted = substitutions.written(text, lineStart, endOfWrittenLine());
        }
        return quoted;
    }

    private boolean isAtValue() {
        return !ahead.isEmpty() && ahead.head().start() == offset;
    }

    /** Goes behind the value at hand, if what is wanted is there. */
    private boolean passValue(int wanted) {
        Substitution value = ahead.head();
        if (wanted < value.end()) {
            return false;
        }
        column += value.written().codePointCount(0, value.written().length());
        offset = value.end();
        ahead = ahead.tail();
        return true;
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

    /** A newline inside a value ends no line of the author's. */
    private int endOfWrittenLine() {
        int end = Quoting.endOfLine(text, lineStart);
        for (Substitution each : substitutions.inText().filter(value -> value.start() >= lineStart)) {
            end = each.start() <= end && end < each.end() ? Quoting.endOfLine(text, each.end()) : end;
        }
        return end;
    }
}
