package dev.postern.cli;

import java.util.List;
import java.util.Optional;

/**
 * A migration that is not written yet.
 *
 * @param slug its name in the names of its files
 * @param title what its author called it, on one line
 */
record NewMigration(FileStyle style, String version, String slug, String title) {

    private static final String UP = """
            -- Migration: %s
            --
            -- Write the statements below as you would type them into psql, each with its semicolon. They need no check for
            -- what may be missing: "postern plan" shows what each of them would do, before anything runs.

            """;

    private static final String DOWN = """
            -- Takes back: %s
            --
            -- Write the statements that take it back below. As long as this file holds none, delete it: without it
            -- "postern down" uses the inverses that it recorded.

            """;

    /** A file to be written, its name as seen from the folder. */
    record File(String name, String content) {}

    /** The file that applies it. */
    File up() {
        String head = style.sections().map(marks -> marks.up() + "\n").orElse("");
        return new File(style.up().formatted(version, slug), head + UP.formatted(title));
    }

    /** Its files with what takes it back; empty where files of this style cannot. */
    Optional<List<File>> bothWays() {
        Optional<List<File>> inOne = style.sections()
                .map(marks ->
                        List.of(new File(up().name(), up().content() + marks.down() + "\n" + DOWN.formatted(title))));
        return inOne.or(() -> style.down()
                .map(down -> List.of(up(), new File(down.formatted(version, slug), DOWN.formatted(title)))));
    }
}
