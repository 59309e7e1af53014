package dev.postern.cli.settings;

import dev.postern.cli.settings.SettingsFile.Part;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads a file of settings, which is TOML (https://toml.io). Whatever it says that means nothing is refused. */
record SettingsFileReader(Path path) {

    private static final String ENVIRONMENTS = "environments";
    private static final String PLACEHOLDERS = "placeholders";

    /**
     * Reads the file.
     *
     * @throws InvalidSettingsException if it cannot be read, is no TOML, or says something that is unknown
     */
    SettingsFile read() {
        JsonNode root = parsed(text());
        Map<String, Part> environments = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : table(root.path(ENVIRONMENTS), ENVIRONMENTS)) {
            String place = ENVIRONMENTS + "." + each.getKey();
            table(each.getValue(), place);
            environments.put(each.getKey(), part(each.getValue(), place + ".", Set.of(PLACEHOLDERS)));
        }
        return new SettingsFile(path, part(root, "", Set.of(PLACEHOLDERS, ENVIRONMENTS)), environments);
    }

    private String text() {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException binary) {
            throw new InvalidSettingsException(path + " is no text in UTF-8", "Write it anew, or name another file.");
        } catch (IOException unreadable) {
            throw new InvalidSettingsException(
                    path + " cannot be read: " + reason(unreadable),
                    "Check the path, and whether you may read the file.");
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : unreadable.toString();
    }

    private JsonNode parsed(String text) {
        try {
            return new TomlMapper().readTree(text);
        } catch (JacksonException malformed) {
            String where = Optional.ofNullable(malformed.getLocation())
                    .filter(place -> place.getLineNr() > 0)
                    .map(place -> ":" + place.getLineNr() + ":" + place.getColumnNr())
                    .orElse("");
            throw new InvalidSettingsException(
                    path + where + " is no TOML: " + malformed.getOriginalMessage(),
                    "Text stands between quotes, as in: dir = \"migrations\".");
        }
    }

    private Part part(JsonNode table, String place, Set<String> tables) {
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        for (Map.Entry<String, JsonNode> each : table.properties()) {
            if (!tables.contains(each.getKey())) {
                Setting setting = Setting.ofKey(each.getKey()).orElseThrow(() -> unknown(place, each.getKey(), tables));
                settings.put(setting, meant(setting, scalar(each.getValue(), place + each.getKey())));
            }
        }
        Map<String, String> placeholders = new LinkedHashMap<>();
        String values = place + PLACEHOLDERS;
        table(table.path(PLACEHOLDERS), values)
                .forEach(
                        each -> placeholders.put(each.getKey(), scalar(each.getValue(), values + "." + each.getKey())));
        return new Part(settings, placeholders);
    }

    /** What a relative path stands for does not depend on where the command is given. */
    private String meant(Setting setting, String text) {
        Path folder = path.getParent();
        return setting.form() != Setting.Form.PATH || folder == null
                ? text
                : folder.resolve(text).toString();
    }

    private Set<Map.Entry<String, JsonNode>> table(JsonNode node, String place) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw new InvalidSettingsException(
                    path + ": " + place + " is no table", "Write [" + place + "], and below it what it holds.");
        }
        return node.properties();
    }

    private String scalar(JsonNode value, String place) {
        if (value.isString() || value.isBoolean() || value.isIntegralNumber()) {
            return value.asString();
        }
        throw new InvalidSettingsException(
                path + ": " + place + " is neither text, a whole number, true nor false",
                "Write it as on the command line, between quotes.");
    }

    private InvalidSettingsException unknown(String place, String key, Set<String> tables) {
        List<String> known = new ArrayList<>(tables);
        Arrays.stream(Setting.values()).map(Setting::key).forEach(known::add);
        String meant = Nearest.to(key, known)
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("");
        return new InvalidSettingsException(
                path + ": unknown key \"" + place + key + "\"", meant + "\"postern config\" lists all keys.");
    }
}
