package dev.postern.cli;

import dev.postern.cli.settings.InvalidSettingsException;
import dev.postern.cli.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What is configured for one command line. That it cannot be read is no matter until a verb runs: help is given
 * nevertheless.
 *
 * @param settings nothing at all where it cannot be read
 */
record Configuration(Settings settings, Optional<InvalidSettingsException> fault) {

    /** Reads it as the arguments say, before they are parsed: it holds the defaults of the options. */
    static Configuration of(Environment environment, List<String> arguments) {
        try {
            Settings settings = Settings.read(
                    environment.variables(),
                    said(SettingsOptions.FILE, arguments),
                    said(SettingsOptions.ENVIRONMENT, arguments));
            return new Configuration(settings, Optional.empty());
        } catch (InvalidSettingsException invalid) {
            return new Configuration(Settings.NONE, Optional.of(invalid));
        }
    }

    /** What is configured, for a verb that runs. */
    Settings inForce() {
        fault.ifPresent(invalid -> {
            throw invalid;
        });
        return settings;
    }

    private static Optional<String> said(String option, List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option + "=")) {
                return Optional.of(argument.substring(option.length() + 1));
            }
            if (argument.equals(option) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
