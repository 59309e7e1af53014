package dev.postern.cli;

import java.io.PrintWriter;
import java.util.OptionalInt;

/** Takes lines of text: as wide as the terminal is, and with nothing in them that a terminal might obey. */
final class Page {

    private final PrintWriter out;
    private final OptionalInt columns;
    private final Paint paint;
    private final Detail detail;

    Page(PrintWriter out, OptionalInt columns, Paint paint, Detail detail) {
        this.out = out;
        this.columns = columns;
        this.paint = paint;
        this.detail = detail;
    }

    Detail detail() {
        return detail;
    }

    void flush() {
        out.flush();
    }

    void blank() {
        out.println();
    }

    /** A line of prose, never clipped. */
    void line(String text) {
        out.println(clean(text));
    }

    /** A line that is clipped to the terminal. */
    void clipped(String text) {
        out.println(clip(text, 0));
    }

    /** A toned word and what follows it, clipped to the terminal. */
    void marked(String indent, Paint.Tone tone, String mark, String rest) {
        String shown = clip(rest, indent.length() + mark.length());
        out.println(indent + paint.paint(tone, mark) + shown);
    }

    /** Prose of one or more lines behind a toned word, the later lines indented below the first. */
    void block(Paint.Tone tone, String mark, String prose) {
        String prefix = paint.paint(tone, mark) + "  ";
        for (String line : prose.split("\n", -1)) {
            out.println((prefix + clean(line)).stripTrailing());
            prefix = " ".repeat(mark.length() + 2);
        }
    }

    /** A text without control characters, in no more than so many characters. */
    static String fitted(String text, int room) {
        String cleaned = clean(text);
        int length = cleaned.codePointCount(0, cleaned.length());
        int most = Math.max(1, room);
        return length <= most ? cleaned : cleaned.substring(0, cleaned.offsetByCodePoints(0, most - 1)) + "…";
    }

    private String clip(String text, int taken) {
        return columns.isEmpty() ? clean(text) : fitted(text, columns.getAsInt() - taken);
    }

    /**
     * Without secrets, which half an address would no longer be known by, and without control characters. Tabs stay:
     * the caret below a line of source depends on them.
     */
    private static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        Redactor.redact(text).codePoints().forEach(character -> {
            boolean obeyed = Character.isISOControl(character) && character != '\t';
            cleaned.appendCodePoint(!obeyed ? character : character == '\n' ? ' ' : '\uFFFD');
        });
        return cleaned.toString();
    }
}
