package dev.postern.domain.sql;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/**
 * The SQL of a script: a file, or the section of one that goes one way.
 *
 * @param sql as it is to be run
 * @param start where in its file it begins
 * @param substitutions the values in it that stand for placeholders; places are those of what the author wrote
 * @param wholes the stretches that are one statement each, whatever semicolons they hold; in order
 */
public record ScriptText(String sql, Place start, Substitutions substitutions, Seq<Stretch> wholes) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** From one offset up to another. */
    public record Stretch(int from, int to) {

        public Stretch {
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("a stretch has a beginning and an end: " + from + ".." + to);
            }
        }
    }

    /** A whole file as it is; a byte order mark does not count. */
    public static ScriptText of(String file, String text) {
        String sql = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
        return new ScriptText(sql, new Place(file, 1, 1), Substitutions.NONE, Vector.empty());
    }

    public String file() {
        return start.file();
    }

    /** Something at an offset that its author has to put right, with the line as it was written. */
    public ScriptProblem problem(int offset, String fault, String remedy) {
        SourceText source = new SourceText(this);
        Place place = source.place(offset);
        return new ScriptProblem(place, fault, remedy, source.currentLine());
    }

    /** A section of whole lines of this, which holds no values for placeholders yet and no stretches. */
    public ScriptText section(int from, int to) {
        Place begin = new SourceText(this).place(from);
        return new ScriptText(sql.substring(from, to), begin, Substitutions.NONE, Vector.empty());
    }

    /** The same with stretches that are one statement each. */
    public ScriptText withWholes(Seq<Stretch> stretches) {
        return new ScriptText(sql, start, substitutions, stretches);
    }
}
