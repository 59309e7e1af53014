package dev.postern.domain.sql;

import io.vavr.collection.Iterator;
import java.nio.charset.StandardCharsets;

/**
 * The rows that stand behind {@code COPY … FROM STDIN} in a script, up to the line {@code \.} (PostgreSQL manual, COPY,
 * File Formats). They are a part of the script's text, never a copy of it.
 *
 * @param from offset of the first row's first character in the script
 * @param to offset behind the last row and its newline
 */
public record CopyData(String script, int from, int to) {

    private static final int CHUNK = 1 << 15;

    public CopyData {
        if (from < 0 || to < from || to > script.length()) {
            throw new IllegalArgumentException("the rows lie in the script: " + from + ".." + to);
        }
    }

    /** How many characters they have. */
    public int length() {
        return to - from;
    }

    /** The rows in UTF-8, piece by piece in their order; each piece is made when it is asked for. */
    public Iterable<byte[]> chunks() {
        return () -> Iterator.iterate(piece(from), piece -> piece(piece.end()))
                .takeWhile(piece -> piece.start() < to)
                .map(piece -> script.substring(piece.start(), piece.end()).getBytes(StandardCharsets.UTF_8));
    }

    /** The rows as they stand in the script. */
    public String text() {
        return script.substring(from, to);
    }

    /** No character is cut in two. */
    private Piece piece(int start) {
        int end = Math.min(to, start + CHUNK);
        boolean insideCharacter = end < to && Character.isHighSurrogate(script.charAt(end - 1));
        return new Piece(start, insideCharacter ? end + 1 : end);
    }

    private record Piece(int start, int end) {}
}
