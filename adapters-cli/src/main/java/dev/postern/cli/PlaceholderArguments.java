package dev.postern.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Values for the placeholders of the migrations. */
final class PlaceholderArguments {

    private static final String VARIABLE = "POSTERN_PLACEHOLDERS_";

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "The value of a placeholder in the migrations; may be repeated."
                    + " Else POSTERN_PLACEHOLDERS_NAME.")
    private Map<String, String> values = new LinkedHashMap<>();

    /** By their names in lower case: to scripts they are the same in any mixture of cases. */
    Map<String, String> resolve(Environment environment) {
        Map<String, String> all = new LinkedHashMap<>();
        environment.variables().forEach((name, value) -> {
            if (name.startsWith(VARIABLE) && name.length() > VARIABLE.length()) {
                all.put(lower(name.substring(VARIABLE.length())), value);
            }
        });
        values.forEach((name, value) -> all.put(lower(name), value));
        return all;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
