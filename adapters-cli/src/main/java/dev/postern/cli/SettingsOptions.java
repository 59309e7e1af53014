package dev.postern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where the configuration is. Every verb takes these options; what they say is read before the command line is parsed
 * ({@link Configuration}).
 */
final class SettingsOptions {

    static final String FILE = "--config";
    static final String ENVIRONMENT = "--env";

    private SettingsOptions() {}

    static void add(CommandLine verb) {
        verb.getCommandSpec()
                .addOption(option(
                        FILE,
                        "FILE",
                        "The file of settings. Else POSTERN_CONFIG, else postern.toml where there is one."))
                .addOption(option(ENVIRONMENT, "NAME", "The environment of that file which counts. Else POSTERN_ENV."));
    }

    private static OptionSpec option(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
