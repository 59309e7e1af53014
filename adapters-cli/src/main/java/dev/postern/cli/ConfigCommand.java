package dev.postern.cli;

import dev.postern.cli.settings.Setting;
import dev.postern.cli.settings.SettingValue;
import dev.postern.cli.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code postern config}. */
@Command(name = "config", description = "Shows what is configured, and where each value comes from.")
final class ConfigCommand extends Verb {

    @Option(names = "--json", description = "Print one JSON document, and nothing else, on the standard output.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    ConfigCommand(Desk desk) {
        super(desk);
    }

    @Override
    ExitCode run() {
        Settings settings = desk().settings();
        List<SettingInForce> inForce = Arrays.stream(Setting.values())
                .map(each -> inForce(settings, each))
                .toList();
        if (json) {
            desk().console().out().println(new ConfigDocument().write(settings, inForce));
        } else if (output().detail() != Detail.QUIET) {
            new ConfigText(page()).print(settings, inForce, desk().environment().unknownSettings());
        }
        return ExitCode.DONE;
    }

    private SettingInForce inForce(Settings settings, Setting setting) {
        Optional<SettingValue> said = settings.value(setting);
        return new SettingInForce(setting, said, said.map(SettingValue::text).or(() -> builtIn(setting)));
    }

    /** What the option is where nobody says anything; the same for every verb that has it. */
    private Optional<String> builtIn(Setting setting) {
        return spec.parent().subcommands().values().stream()
                .map(verb -> verb.getCommandSpec().findOption(setting.option()))
                .filter(Objects::nonNull)
                .map(OptionSpec::defaultValue)
                .filter(Objects::nonNull)
                .findFirst();
    }

    @Override
    Optional<String> document(Failure failure) {
        return Optional.of(new ConfigDocument().write(failure));
    }

    @Override
    List<Example> examples() {
        return List.of(
                new Example("postern config", "what a command would go by"),
                new Example("postern config --env production", "and in an environment of the file"));
    }

    @Override
    List<ExitCode> exitCodes() {
        return List.of(ExitCode.DONE, ExitCode.USAGE);
    }
}
