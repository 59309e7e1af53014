package dev.postern.domain.sql;

import io.vavr.control.Option;

/** Finds the rows behind {@code COPY … FROM STDIN;} as psql does: from the next line up to the line {@code \.}. */
record CopyRows(String text) {

    private static final String END = "\\.";

    /** The rows that begin on the line behind an offset; none if no line ends them. */
    Option<CopyData> behind(int offset) {
        int from = lineBehind(Quoting.endOfLine(text, offset));
        int end = text.indexOf(END, from);
        while (end >= 0 && !isLine(end, from)) {
            end = text.indexOf(END, end + 1);
        }
        return end < 0 ? Option.none() : Option.some(new CopyData(text, from, end));
    }

    /** The offset behind the line that ends the rows. */
    static int behind(CopyData rows) {
        return rows.to() + END.length();
    }

    private boolean isLine(int at, int from) {
        boolean begins = at == from || Characters.isNewline(text.charAt(at - 1));
        int behind = at + END.length();
        return begins && (behind == text.length() || Characters.isNewline(text.charAt(behind)));
    }

    private int lineBehind(int endOfLine) {
        if (Quoting.has(text, endOfLine, '\r') && Quoting.has(text, endOfLine + 1, '\n')) {
            return endOfLine + 2;
        }
        return Math.min(text.length(), endOfLine + 1);
    }
}
