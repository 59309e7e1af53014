package dev.postern.cli;

import dev.postern.cli.settings.Setting;
import dev.postern.cli.settings.SettingValue;
import dev.postern.cli.settings.Settings;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives options that are not on the command line what is configured for them.
 *
 * @param passedOver the settings that a verb does not take from there
 */
record SettingDefaults(Settings settings, Set<Setting> passedOver) implements IDefaultValueProvider {

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return valueOf(argument).map(SettingValue::text).orElse(null);
    }

    /** What is configured for an argument of the command line. */
    Optional<SettingValue> valueOf(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? Setting.ofOption(option.longestName())
                        .filter(setting -> !passedOver.contains(setting))
                        .flatMap(settings::value)
                : Optional.empty();
    }
}
