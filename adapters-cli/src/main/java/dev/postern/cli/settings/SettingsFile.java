package dev.postern.cli.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file configures.
 *
 * @param path the file, as it was named
 * @param general what counts in every environment
 * @param environments what counts in each environment alone, by its name, in the order of the file
 */
record SettingsFile(Path path, Part general, Map<String, Part> environments) {

    /** Settings and values of placeholders that stand together. */
    record Part(Map<Setting, String> settings, Map<String, String> placeholders) {

        static final Part EMPTY = new Part(Map.of(), Map.of());
    }

    static SettingsFile empty(Path path) {
        return new SettingsFile(path, Part.EMPTY, Map.of());
    }

    Optional<SettingValue> value(Setting setting, Optional<String> environment) {
        return environment
                .flatMap(name -> in(name, setting))
                .or(() -> Optional.ofNullable(general.settings().get(setting))
                        .map(text -> new SettingValue(text, new Origin.File(path))));
    }

    private Optional<SettingValue> in(String environment, Setting setting) {
        return Optional.ofNullable(part(environment).settings().get(setting))
                .map(text -> new SettingValue(text, new Origin.EnvironmentOfFile(path, environment)));
    }

    /** What the placeholders of scripts stand for. */
    Map<String, String> placeholders(Optional<String> environment) {
        Map<String, String> all = new LinkedHashMap<>(general.placeholders());
        environment.ifPresent(name -> all.putAll(part(name).placeholders()));
        return all;
    }

    /** The part about an environment. */
    Part part(String environment) {
        Part part = environments.get(environment);
        if (part == null) {
            throw new InvalidSettingsException(
                    path + " has no environment \"" + environment + "\"", choices(environment));
        }
        return part;
    }

    private String choices(String environment) {
        String meant = Nearest.to(environment, environments.keySet())
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("");
        return environments.isEmpty()
                ? "Write [environments." + environment + "] into it, and below that what counts there."
                : meant + "It has " + String.join(", ", List.copyOf(environments.keySet())) + ".";
    }
}
