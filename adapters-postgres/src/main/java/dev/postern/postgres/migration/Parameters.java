package dev.postern.postgres.migration;

import dev.postern.domain.catalog.Definition;
import dev.postern.domain.sql.Identifier;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;

/** Reads lists of parameters: {@code (fillfactor = 70, autovacuum_enabled)}. */
final class Parameters {

    private Parameters() {}

    /** What {@code SET} gives each parameter, as PostgreSQL keeps it. */
    static Map<String, Option<Definition>> set(WordCursor command) {
        return read(command, parameter -> Option.some(value(parameter)));
    }

    /** That {@code RESET} takes each parameter back. */
    static Map<String, Option<Definition>> reset(WordCursor command) {
        return read(command, parameter -> Option.none());
    }

    private static Map<String, Option<Definition>> read(
            WordCursor command, Function<WordCursor, Option<Definition>> value) {
        Map<String, Option<Definition>> parameters = LinkedHashMap.empty();
        for (String item : command.items()) {
            WordCursor parameter = new WordCursor(command.names(), item);
            String name = parameter.parts().map(Identifier::sql).mkString(".");
            parameters = parameters.put(name, value.apply(parameter));
            parameter.expectEnd();
        }
        return parameters;
    }

    private static Definition value(WordCursor parameter) {
        if (!parameter.takesSign("=")) {
            return Definition.server("true");
        }
        String written = Source.onOneLine(parameter.rest()).replaceFirst("^([-+]) ", "$1");
        return Definition.server(
                written.startsWith("'")
                        ? TextLiteral.value(written)
                        : written.matches("[A-Za-z_]+") ? written.toLowerCase(Locale.ROOT) : written);
    }
}
