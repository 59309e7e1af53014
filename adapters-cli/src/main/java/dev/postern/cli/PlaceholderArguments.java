package dev.postern.cli;

import dev.postern.cli.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** Values for the placeholders of the migrations. */
final class PlaceholderArguments {

    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "The value of a placeholder in the migrations; may be repeated."
                    + " Else POSTERN_PLACEHOLDERS_NAME, else [placeholders] of the file of settings.")
    private Map<String, String> values = new LinkedHashMap<>();

    /** By their names in lower case: to scripts they are the same in any mixture of cases. */
    Map<String, String> resolve(Settings settings) {
        Map<String, String> all = new LinkedHashMap<>(settings.placeholders());
        values.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        return all;
    }
}
