package dev.postern.cli.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is configured for one call of the command line: environment variables beat the chosen environment of the file,
 * which beats the top of the file. What the command line itself says beats all of it.
 */
public final class Settings {

    /** Nothing is configured. */
    public static final Settings NONE =
            new Settings(Map.of(), SettingsFile.empty(Path.of("postern.toml")), Optional.empty());

    private static final Path USUAL_FILE = Path.of("postern.toml");
    private static final String PLACEHOLDER_VARIABLE = "POSTERN_PLACEHOLDERS_";

    private final Map<String, String> variables;
    private final SettingsFile file;
    private final Optional<String> environment;

    private Settings(Map<String, String> variables, SettingsFile file, Optional<String> environment) {
        this.variables = variables;
        this.file = file;
        this.environment = environment;
    }

    /**
     * Reads what is configured.
     *
     * @param variables the environment variables; one that is set to nothing counts as not set
     * @param file the file that the command line names; else {@code POSTERN_CONFIG}, else {@code postern.toml} where
     *     there is one
     * @param environment the environment that the command line names; else {@code POSTERN_ENV}
     * @throws InvalidSettingsException if a file that is named is not there, the file cannot be understood, or it has no
     *     such environment
     */
    public static Settings read(Map<String, String> variables, Optional<String> file, Optional<String> environment) {
        SettingsFile read = file.or(() -> value(variables, "POSTERN_CONFIG"))
                .map(Settings::path)
                .or(() -> Optional.of(USUAL_FILE).filter(Files::exists))
                .map(path -> new SettingsFileReader(path).read())
                .orElseGet(() -> SettingsFile.empty(USUAL_FILE));
        Optional<String> chosen = environment.or(() -> value(variables, "POSTERN_ENV"));
        chosen.ifPresent(read::part);
        return new Settings(variables, read, chosen);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException invalid) {
            throw new InvalidSettingsException(
                    "the file of settings has no path: " + invalid.getMessage(), "Name a file: --config postern.toml.");
        }
    }

    /** What a setting is; empty where nothing is configured. */
    public Optional<SettingValue> value(Setting setting) {
        return setting.variables().stream()
                .flatMap(name ->
                        value(variables, name).map(text -> new SettingValue(text, new Origin.Variable(name))).stream())
                .findFirst()
                .or(() -> file.value(setting, environment));
    }

    /** What the placeholders of scripts stand for, by their names in lower case. */
    public Map<String, String> placeholders() {
        Map<String, String> all = new LinkedHashMap<>();
        file.placeholders(environment).forEach((name, value) -> all.put(lower(name), value));
        variables.forEach((name, value) -> {
            if (name.startsWith(PLACEHOLDER_VARIABLE) && name.length() > PLACEHOLDER_VARIABLE.length()) {
                all.put(lower(name.substring(PLACEHOLDER_VARIABLE.length())), value);
            }
        });
        return all;
    }

    /** The file, whether it is there or not. */
    public Path file() {
        return file.path();
    }

    /** The environments that the file knows, in its order. */
    public List<String> environments() {
        return List.copyOf(file.environments().keySet());
    }

    /** The environment that was chosen. */
    public Optional<String> environment() {
        return environment;
    }

    private static Optional<String> value(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
