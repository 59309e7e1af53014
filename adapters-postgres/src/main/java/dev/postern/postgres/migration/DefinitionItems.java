package dev.postern.postgres.migration;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * A list of what makes an operator, an aggregate, a type or a collation: {@code (name = value, name)}.
 *
 * @param values by their names in lower case; an empty text where there is no value
 */
record DefinitionItems(Map<String, String> values) {

    static DefinitionItems read(WordCursor command) {
        Map<String, String> values = LinkedHashMap.empty();
        for (String item : command.items()) {
            WordCursor cursor = new WordCursor(command.names(), item);
            String name = cursor.identifier().value().toLowerCase(Locale.ROOT);
            String value = cursor.takesSign("=") ? Source.onOneLine(cursor.rest()) : "";
            cursor.expectEnd();
            values = values.put(name, value);
        }
        return new DefinitionItems(values);
    }

    Option<String> get(String name) {
        return values.get(name);
    }

    /** A value that has to be there. */
    String needed(String name) {
        return values.get(name).getOrElseThrow(() -> new NotUnderstood("a definition without " + name));
    }

    /** Whether a flag is set, by its name alone or to true. */
    boolean isSet(String name) {
        return values.get(name).exists(value -> !value.equalsIgnoreCase("false") && !value.equalsIgnoreCase("off"));
    }
}
