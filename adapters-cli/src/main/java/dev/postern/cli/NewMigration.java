package dev.postern.cli;

import java.util.List;

/**
 * A migration that is not written yet.
 *
 * @param base what its files are called, without the endings
 * @param title what its author called it, on one line
 */
record NewMigration(String base, String title) {

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

    /** A file to be written. */
    record File(String name, String content) {}

    File up() {
        return new File(base + ".sql", UP.formatted(title));
    }

    List<File> files() {
        return List.of(up(), new File(base + ".down.sql", DOWN.formatted(title)));
    }
}
