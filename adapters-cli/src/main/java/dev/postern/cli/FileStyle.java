package dev.postern.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a folder of migrations are named and laid out, as far as writing the next one goes.
 *
 * @param form the names of its files, with the group {@code version} where there is one
 * @param up the name of the file that applies a migration: of its version and its name
 * @param down the name of the file that takes it back; empty where there is no such file
 * @param sections the lines that begin the sections of a file that goes both ways; empty where files go one way
 */
record FileStyle(Pattern form, String up, Optional<String> down, Optional<Sections> sections) {

    /** The lines {@code up} and {@code down}. */
    record Sections(String up, String down) {}

    private static final String NUMBERED = "(?<version>[0-9]+)_(?!_)[^/]*[.]sql";

    static final FileStyle OWN =
            new FileStyle("(?<version>[0-9]+)_(?!_)[^./]*(?:[.]down)?[.]sql", "%s_%s.sql", "%s_%s.down.sql");

    private static final List<FileStyle> BY_NAME = List.of(
            OWN,
            new FileStyle("(?<version>[0-9]+)__[^./]*(?:[.]down)?[.]sql", "%s__%s.sql", "%s__%s.down.sql"),
            new FileStyle("(?<version>[0-9]+)_[^/]*[.](?:up|down)[.]sql", "%s_%s.up.sql", "%s_%s.down.sql"),
            new FileStyle(
                    "[VU](?<version>[0-9]+(?:[._][0-9]+)*)__[^/]*[.]sql|R__[^/]*[.]sql", "V%s__%s.sql", "U%s__%s.sql"),
            new FileStyle("(?<version>[0-9][0-9-]*)_[^/]*/(?:up|down)[.]sql", "%s_%s/up.sql", "%s_%s/down.sql"),
            new FileStyle(
                    Pattern.compile("(?<version>[0-9]+)_[^/]*/migration[.]sql"),
                    "%s_%s/migration.sql",
                    Optional.empty(),
                    Optional.empty()));

    private static final List<FileStyle> BY_SECTIONS = List.of(
            sectioned(new Sections("-- migrate:up", "-- migrate:down")),
            sectioned(new Sections("-- +goose Up", "-- +goose Down")));

    private FileStyle(String form, String up, String down) {
        this(Pattern.compile(form), up, Optional.of(down), Optional.empty());
    }

    private static FileStyle sectioned(Sections sections) {
        return new FileStyle(Pattern.compile(NUMBERED), "%s_%s.sql", Optional.empty(), Optional.of(sections));
    }

    /**
     * The style that all files have; empty if they have none in common.
     *
     * @param names as seen from the folder, at least one
     * @param text what one of the files holds
     */
    static Optional<FileStyle> of(List<String> names, String text) {
        Optional<FileStyle> sectioned = BY_SECTIONS.stream()
                .filter(style -> style.sections()
                        .filter(marks -> text.contains(marks.up()))
                        .isPresent())
                .findFirst();
        return sectioned
                .or(() -> BY_NAME.stream().filter(style -> style.isOfAll(names)).findFirst())
                .filter(style -> style.isOfAll(names));
    }

    /** The version that a file's name says; empty if it says none. */
    Optional<String> version(String name) {
        Matcher matcher = form.matcher(name);
        return matcher.matches() ? Optional.ofNullable(matcher.group("version")) : Optional.empty();
    }

    private boolean isOfAll(List<String> names) {
        return names.stream().allMatch(name -> form.matcher(name).matches());
    }
}
