package dev.postern.postgres.directory;

import dev.postern.domain.sql.ScriptText;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line {@code -- +goose …}.
 *
 * @param words what it says
 * @param start offset of the line
 * @param end offset of the end of the line
 */
record GooseMark(String words, int start, int end) {

    private static final Pattern FORM =
            Pattern.compile("(?m)^[ \\t]*--[ \\t]*\\+goose[ \\t]+(?<words>[^\\r\\n]*)(?=\\r|\\n|\\z)");
    private static final Set<String> KNOWN = LinkedHashSet.of(
            "up", "down", "statementbegin", "statementend", "no transaction", "envsub on", "envsub off");

    /** The marks in a text, in order. */
    static Seq<GooseMark> in(ScriptText text) {
        Seq<GooseMark> marks = Vector.empty();
        Matcher mark = FORM.matcher(text.sql());
        while (mark.find()) {
            marks = marks.append(new GooseMark(mark.group("words").strip(), mark.start(), mark.end()));
        }
        return marks;
    }

    /** Whether a text has a section that goes one way. */
    static boolean beginsSection(ScriptText text) {
        return in(text).exists(mark -> mark.direction().isDefined());
    }

    boolean says(String wanted) {
        return normal().equals(wanted);
    }

    boolean isKnown() {
        return KNOWN.contains(normal());
    }

    /** The way of the section that it begins; none if it begins none. */
    Option<Piece.Direction> direction() {
        return switch (normal()) {
            case "up" -> Option.some(Piece.Direction.UP);
            case "down" -> Option.some(Piece.Direction.DOWN);
            default -> Option.none();
        };
    }

    private String normal() {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
