package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * An option of a publication.
 *
 * @param value the value in the catalog's words; none for what a publication has by itself
 * @param byItself what that is
 * @param words the option in the author's words
 */
record PublicationOption(String name, Option<Definition> value, String byItself, String words) {

    private static final String ALL_COMMANDS = "insert, update, delete, truncate";
    private static final Vector<String> COMMANDS = Vector.of(ALL_COMMANDS.split(", "));

    /** The options inside a pair of parentheses that comes next. */
    static Seq<PublicationOption> read(WordCursor command) {
        return command.items().map(item -> option(new WordCursor(command.names(), item), item));
    }

    private static PublicationOption option(WordCursor option, String words) {
        String name = option.identifier().value();
        String given = option.takesSign("=") ? value(option) : "true";
        option.expectEnd();
        String byItself = switch (name) {
            case "publish" -> ALL_COMMANDS;
            case "publish_via_partition_root" -> "false";
            case "publish_generated_columns" -> "none";
            default -> throw new NotUnderstood("an option of a publication: " + name);
        };
        String meant = name.equals("publish") ? commands(given) : meant(name, given);
        return new PublicationOption(
                name, Option.when(!meant.equals(byItself), () -> Definition.server(meant)), byItself, words);
    }

    private static String value(WordCursor option) {
        return option.seesString() ? option.string() : option.token().toLowerCase(Locale.ROOT);
    }

    private static String commands(String given) {
        Vector<String> named =
                Vector.of(given.split(",")).map(command -> command.strip().toLowerCase(Locale.ROOT));
        return COMMANDS.filter(named::contains).mkString(", ");
    }

    private static String meant(String name, String given) {
        boolean generated = name.equals("publish_generated_columns");
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true", "on", "1" -> generated ? "stored" : "true";
            case "false", "off", "0" -> generated ? "none" : "false";
            default -> given.toLowerCase(Locale.ROOT);
        };
    }
}
