package dev.postern.postgres.migration;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** Reads options in parentheses: {@code (name [= value], …)}. */
final class ViewOptions {

    private ViewOptions() {}

    /** The values as the catalog keeps them; an option without one is true. */
    static Map<String, String> read(WordCursor command) {
        Map<String, String> options = LinkedHashMap.empty();
        for (String item : command.items()) {
            WordCursor option = new WordCursor(command.names(), item);
            String name = option.parts().map(part -> part.value()).mkString(".");
            options = options.put(name, option.takesSign("=") ? value(option) : "true");
            option.expectEnd();
        }
        return options;
    }

    private static String value(WordCursor option) {
        return option.seesString() ? option.string() : option.token().toLowerCase(java.util.Locale.ROOT);
    }
}
