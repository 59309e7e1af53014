package dev.postern.cli;

import dev.postern.cli.settings.Nearest;
import dev.postern.cli.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The environment variables; one that is set to nothing counts as not set. */
record Environment(Map<String, String> variables) {

    private static final String PREFIX = "POSTERN_";
    private static final String PLACEHOLDERS = "POSTERN_PLACEHOLDERS_";

    /** What is about the program itself, or about where the settings are. */
    private static final Set<String> OTHERS = Set.of(
            "POSTERN_CONFIG",
            "POSTERN_ENV",
            "POSTERN_COLUMNS",
            "POSTERN_DEBUG",
            "POSTERN_JAVA_OPTIONS",
            "POSTERN_HTTP_TOKEN");

    Environment {
        variables = Map.copyOf(variables);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * Variables that look like settings and are none, each with the one that may have been meant; nothing where none is
     * like it.
     */
    Map<String, String> unknownSettings() {
        List<String> known = Arrays.stream(Setting.values())
                .flatMap(setting -> setting.variables().stream())
                .toList();
        Map<String, String> unknown = new TreeMap<>();
        variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> !known.contains(name) && !OTHERS.contains(name) && !name.startsWith(PLACEHOLDERS))
                .forEach(name -> unknown.put(name, Nearest.to(name, known).orElse("")));
        return unknown;
    }

    /** Whether colour is welcome (https://no-color.org). */
    boolean allowsColour() {
        return value("NO_COLOR").isEmpty();
    }

    /** Whether the terminal obeys control sequences. */
    boolean obeysControlSequences() {
        return value("TERM").filter(term -> term.equals("dumb")).isEmpty();
    }

    boolean asksForDebugging() {
        return value("POSTERN_DEBUG").isPresent();
    }
}
