package dev.postern.postgres.directory;

import dev.postern.domain.migration.MigrationId;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file says: {@code 0004_usage_indexes.sql}, {@code 0004__usage_indexes.sql},
 * {@code 4_usage_indexes.up.sql}, and {@code .down.sql} for what takes it back.
 */
record MigrationFile(Path path, MigrationId id, String name, Direction direction) {

    /** Which way a script goes. */
    enum Direction {
        UP,
        DOWN
    }

    private static final Pattern FORM =
            Pattern.compile("(?<version>[0-9]+(?:[._-][0-9]+)*)[_-]+(?<name>.*?)(?<direction>[.](?:up|down))?[.]sql");

    /** Reads a file's name; none if it does not begin with a version. */
    static Option<MigrationFile> of(Path path) {
        Matcher form = FORM.matcher(path.getFileName().toString());
        if (!form.matches()) {
            return Option.none();
        }
        Direction direction = ".down".equals(form.group("direction")) ? Direction.DOWN : Direction.UP;
        String name = form.group("name").replace('_', ' ').strip();
        return Option.some(new MigrationFile(path, new MigrationId(form.group("version")), name, direction));
    }
}
