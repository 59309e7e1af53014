package dev.postern.postgres.directory;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name that begins with a version: {@code 0004_usage_indexes.sql}, {@code 4_usage_indexes.up.sql}, {@code
 * 0004__usage_indexes.down.sql}.
 *
 * @param separator what stands between the version and the rest
 */
record NumberedName(Version version, String separator, Ending ending) {

    /** What a name says about the way that its script goes. */
    enum Ending {
        NONE,
        UP,
        DOWN
    }

    private static final Pattern FORM = Pattern.compile(
            "(?<version>[0-9]+(?:[._-][0-9]+)*)(?<separator>[_-]+)(?<name>[^/]*?)(?<ending>[.](?:up|down))?[.]sql");

    /** Reads a file's name; none if it does not begin with a version. */
    static Option<NumberedName> of(SqlFile file) {
        Matcher form = FORM.matcher(file.name());
        if (!form.matches()) {
            return Option.none();
        }
        return Option.some(new NumberedName(
                Version.of(form.group("version"), form.group("name")),
                form.group("separator"),
                ending(Option.of(form.group("ending")).getOrElse(""))));
    }

    Piece.Direction direction() {
        return ending == Ending.DOWN ? Piece.Direction.DOWN : Piece.Direction.UP;
    }

    private static Ending ending(String written) {
        return switch (written) {
            case ".up" -> Ending.UP;
            case ".down" -> Ending.DOWN;
            default -> Ending.NONE;
        };
    }
}
